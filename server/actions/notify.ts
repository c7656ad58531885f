import { v7 } from 'uuid'
import type { NotificationKind, NotificationValues } from '#shared/words/notifications.ts'
import { insertAll } from '../database/trail.ts'
import type { Work } from '../database/work.ts'
import { presentNotification } from '../presenters/notification.ts'
import { countUnread } from '../queries/notificationRows.ts'
import { findRecipients, type Audience } from '../queries/recipients.ts'

/** What to tell, and whom; `values` fill in the sentences of the kind. */
export type News<Kind extends NotificationKind> = Audience & {
  readonly kind: Kind
  readonly values: NotificationValues<Kind>
  readonly entity: { readonly type: string; readonly id: string } | null
}

/** Stores a notification for each person and pushes it to their consoles after the commit. */
export async function notify<Kind extends NotificationKind>(work: Work, news: News<Kind>): Promise<void> {
  const { sql, now } = work
  const recipients = await findRecipients(sql, news)
  if (recipients.length === 0) return
  const made = recipients.map((recipient) => ({ recipient, id: v7() }))
  const { kind, values: detail, entity } = news
  await insertAll(
    sql,
    'INSERT INTO notifications (id, user_id, kind, detail, entity, entity_id, created_at)',
    made.map(({ id, recipient }) => [
      id,
      recipient.id,
      kind,
      JSON.stringify(detail),
      entity?.type ?? null,
      entity?.id ?? null,
      now,
    ]),
  )
  const unread = await countUnread(
    sql,
    recipients.map(({ id }) => id),
  )
  for (const { id, recipient } of made) {
    const row = { id, kind, detail, entity: entity?.type ?? null, entity_id: entity?.id ?? null }
    const notification = presentNotification({ ...row, read_at: null, created_at: now }, recipient.language)
    const event = { type: 'notification.created', notification, unread: unread.get(recipient.id) ?? 0 } as const
    work.announce(`user:${recipient.id}`, event)
  }
}
