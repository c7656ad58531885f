import { z } from 'zod'
import { notificationKinds } from '../../words/notifications.ts'

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
    read_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Notification' })
