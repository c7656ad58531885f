import type { z } from 'zod'
import type { Notification } from '#shared/contract/autogate/notification.ts'

type Subject = Pick<z.infer<typeof Notification>, 'entity' | 'entity_id'>

const paths: Readonly<Record<string, string>> = {
  lane: '/operations?lane=',
  ticket: '/tickets?id=',
  ticket_extension: '/extensions?id=',
  webhook: '/webhooks?id=',
  gate_activity: '/activities?id=',
}

/** Where the console shows what a notification is about; null where it has no place of its own. */
export function subjectPath({ entity, entity_id: id }: Subject): string | null {
  const path = paths[entity ?? '']
  return path === undefined || id === null ? null : path + encodeURIComponent(id)
}
