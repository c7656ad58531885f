import type { z } from 'zod'
import type { Notification } from '#shared/contract/autogate/notification.ts'

type Subject = Pick<z.infer<typeof Notification>, 'entity' | 'entity_id' | 'access_number'>

const paths: Readonly<Record<string, string>> = {
  lane: '/operations?lane=',
  ticket_extension: '/extensions?id=',
  webhook: '/webhooks?id=',
  visit: '/still-inside?id=',
  gate_activity: '/activities?id=',
}

/** Where the console shows what a notification is about; null where it has no place of its own. */
export function subjectPath({ entity, entity_id, access_number }: Subject): string | null {
  const path = entity === 'ticket' ? '/tickets?id=' : paths[entity ?? '']
  const id = entity === 'ticket' ? access_number : entity_id
  return path === undefined || id === null ? null : path + encodeURIComponent(id)
}
