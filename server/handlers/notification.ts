import { notification } from '#shared/contract/autogate/notification.ts'
import { readAllNotifications, readNotification } from '../actions/readNotifications.ts'
import { handle } from '../http/handle.ts'
import { presentNotification } from '../presenters/notification.ts'
import { countUnread, findNotifications, latestNotifications } from '../queries/notificationRows.ts'

const latestShown = 3

export const notificationHandlers = handle(notification, {
  async list({ actor, query, language }, reading) {
    const { rows, total } = await findNotifications(reading, actor.id, query)
    return { rows: rows.map((row) => presentNotification(row, language)), total }
  },
  async latest({ actor, language }, { sql }) {
    const rows = await latestNotifications(sql, actor.id, latestShown)
    const unread = (await countUnread(sql, [actor.id])).get(actor.id) ?? 0
    return { unread, notifications: rows.map((row) => presentNotification(row, language)) }
  },
  read: async ({ actor, params, language }, work) =>
    presentNotification(await readNotification(work, actor, params.id), language),
  readAll: async ({ actor }, work) => ({ read: await readAllNotifications(work, actor) }),
})
