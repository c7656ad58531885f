import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import type { UserActor } from '../http/actor.ts'
import { presentNotification } from '../presenters/notification.ts'
import { findAccountDetail } from '../queries/account.ts'
import { countUnread, findNotification, type NotificationRow } from '../queries/notificationRows.ts'

/** Marks one of the user's notifications as read; the user's other screens hear of it. Once read it stays as it is. */
export async function readNotification(work: Work, user: UserActor, id: string): Promise<NotificationRow> {
  const { sql, now } = work
  const found = await findNotification(sql, user.id, id)
  if (found === null) throw new Refusal('row.not_found')
  const read = await sql.run('UPDATE notifications SET read_at = ? WHERE id = ? AND read_at IS NULL', [now, id])
  if (read === 0) return found
  const row = { ...found, read_at: now }
  const { language } = await findAccountDetail(sql, user.id)
  const notification = presentNotification(row, language === 'en' ? 'en' : 'id')
  const unread = (await countUnread(sql, [user.id])).get(user.id) ?? 0
  work.announce(`user:${user.id}`, { type: 'notification.changed', notification, unread })
  work.record({ action: 'notification.read', entity: 'notification', entityId: id })
  return row
}

/** Marks all of them and says how many there were. */
export async function readAllNotifications(work: Work, user: UserActor): Promise<number> {
  const { sql, now } = work
  const read = await sql.run('UPDATE notifications SET read_at = ? WHERE user_id = ? AND read_at IS NULL', [
    now,
    user.id,
  ])
  if (read === 0) return 0
  work.announce(`user:${user.id}`, { type: 'notification.changed', notification: null, unread: 0 })
  work.record({ action: 'notification.read_all', entity: 'user', entityId: user.id, after: { read } })
  return read
}
