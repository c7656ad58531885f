import { exampleData } from '#shared/contract/partner/webhookMessages.ts'
import type { WebhookEventType } from '#shared/domain/webhookEvents.ts'
import { insertAll } from '../database/trail.ts'
import type { Work } from '../database/work.ts'
import { findDelivery, type DeliveryRow } from '../queries/webhookRows.ts'
import { deliveryOf } from './queueWebhooks.ts'
import { lockWebhook } from './saveWebhook.ts'

/** Queues an example for a webhook, whether or not it asked for that type. */
export async function testWebhook(work: Work, id: string, type: WebhookEventType): Promise<DeliveryRow> {
  const { sql, now } = work
  const webhook = await lockWebhook(work, id)
  const event = { companyId: webhook.company_id, type, at: now.toISOString(), data: exampleData(type) }
  const row = deliveryOf(id, event, now, { test: true })
  await insertAll(
    sql,
    'INSERT INTO webhook_deliveries (id, webhook_id, type, payload, state, attempts, due_at, created_at)',
    [row],
  )
  work.record({ action: 'webhook.test', entity: 'webhook', entityId: id, after: { type, delivery_id: row[0] } })
  return (await findDelivery(sql, row[0])) as DeliveryRow
}
