import type { z } from 'zod'
import type { Notification } from '#shared/contract/autogate/notification.ts'
import { notificationWords, type NotificationKind } from '#shared/words/notifications.ts'
import { say, type Language, type Values } from '#shared/words/sentence.ts'

export interface NotificationRow {
  readonly id: string
  readonly kind: NotificationKind
  readonly detail: Values | null
  readonly entity: string | null
  readonly entity_id: string | null
  readonly read_at: Date | null
  readonly created_at: Date
}

export function presentNotification(row: NotificationRow, language: Language): z.infer<typeof Notification> {
  const { title, message } = notificationWords[row.kind]
  const values = row.detail ?? {}
  return {
    id: row.id,
    kind: row.kind,
    title: say(title, language, values),
    message: say(message, language, values),
    entity: row.entity,
    entity_id: row.entity_id,
    read_at: row.read_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  }
}
