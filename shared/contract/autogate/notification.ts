import { z } from 'zod'
import { notificationKinds } from '../../words/notifications.ts'
import { signedIn } from '../access.ts'
import { get, page, put } from '../endpoint.ts'
import { pageQuery, rowId, sortBy } from '../page.ts'

/** Something that one person should know: said in the caller's language, on the socket in that of the account. */
export const Notification = z
  .object({
    id: z.string(),
    kind: z.enum(notificationKinds),
    title: z.string(),
    message: z.string(),
    /** What it is about, such as `ticket`, to open it from the list. */
    entity: z.string().nullable(),
    entity_id: z.string().nullable(),
    /** The number of the ticket that it is about, by which the console knows tickets. */
    access_number: z.string().nullable(),
    read_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Notification' })

const group = 'Notification'

export const notification = {
  list: get('/v1/notifications', {
    id: 'notification.list',
    group,
    summary: 'List Notification',
    description: 'The caller’s own, newest first. New ones are also pushed on the socket stream `user:<id>`.',
    access: signedIn,
    query: pageQuery.extend({
      sort: sortBy(['created_at'], '-created_at'),
      id: rowId,
      unread: z.enum(['true', 'false']).optional(),
      kind: z.enum(notificationKinds).optional(),
    }),
    reply: page(Notification),
  }),
  latest: get('/v1/notifications/latest', {
    id: 'notification.latest',
    group,
    summary: '3 Latest Notification',
    description: 'For the bell: the three newest, and how many are not read.',
    access: signedIn,
    reply: z.object({ unread: z.number().int(), notifications: z.array(Notification) }),
  }),
  read: put('/v1/notifications/:id/read', {
    id: 'notification.read',
    group,
    summary: 'Mark As Read',
    access: signedIn,
    reply: Notification,
  }),
  readAll: put('/v1/notifications/read-all', {
    id: 'notification.read-all',
    group,
    summary: 'Mark read all',
    access: signedIn,
    reply: z.object({ read: z.number().int() }),
  }),
}
