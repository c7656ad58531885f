import type { z } from 'zod'
import type { Webhook, WebhookDelivery } from '#shared/contract/partner/webhooks.ts'
import type { AttemptRow, DeliveryRow, WebhookRow } from '../queries/webhookRows.ts'

export const presentWebhook = (row: WebhookRow): z.infer<typeof Webhook> => ({
  id: row.id,
  name: row.name,
  company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
  url: row.url,
  events: [...row.events],
  status: row.status,
  failing_since: row.failing_since?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

export const presentDelivery = (row: DeliveryRow): z.infer<typeof WebhookDelivery> => ({
  id: row.id,
  webhook_id: row.webhook_id,
  type: row.type,
  state: row.state,
  attempts: row.attempts,
  next_attempt_at: row.state === 'queued' ? row.due_at.toISOString() : null,
  last_status: row.last_status,
  last_error: row.last_error,
  created_at: row.created_at.toISOString(),
  delivered_at: row.delivered_at?.toISOString() ?? null,
})

export const presentAttempt = (row: AttemptRow) => ({
  at: row.at.toISOString(),
  duration_ms: row.duration_ms,
  status: row.status,
  error: row.error,
  answer: row.answer,
})
