import { v7 } from 'uuid'
import type { WebhookEventType } from '#shared/domain/webhookEvents.ts'
import { insertAll } from '../database/trail.ts'
import type { Sql } from '../database/work.ts'
import type { OutwardEvent } from '../presenters/webhookEvents.ts'

interface Listener {
  readonly id: string
  readonly company_id: string | null
  readonly events: readonly WebhookEventType[]
}

/**
 * Queues each event once for every webhook that asked for it. Called in the transaction that numbers the event, so that
 * an event that was committed is told exactly once, and one that was rolled back never.
 */
export async function queueWebhooks(sql: Sql, happened: readonly OutwardEvent[], now: Date): Promise<void> {
  if (happened.length === 0) return
  const companies = [...new Set(happened.flatMap(({ companyId }) => companyId ?? []))]
  const ofThem = companies.length === 0 ? '' : `OR company_id IN (${companies.map(() => '?').join(', ')})`
  const listeners = await sql.rows<Listener>(
    `SELECT id, company_id, events FROM webhooks
     WHERE status = 'active' AND deleted_at IS NULL AND (company_id IS NULL ${ofThem})`,
    companies,
  )
  const deliveries = happened.flatMap((event) =>
    listeners
      .filter(({ company_id, events }) => events.includes(event.type) && hears(company_id, event))
      .map(({ id }) => deliveryOf(id, event, now)),
  )
  await insertAll(
    sql,
    'INSERT INTO webhook_deliveries (id, webhook_id, type, payload, state, attempts, due_at, created_at)',
    deliveries,
  )
}

const hears = (companyId: string | null, event: OutwardEvent): boolean =>
  companyId === null || companyId === event.companyId

/** One message for one webhook, due at once, as the columns of its row. */
export function deliveryOf(webhookId: string, event: OutwardEvent, now: Date, { test = false } = {}) {
  const { type, at, companyId, data } = event
  const body = { type, timestamp: at, company_id: companyId, ...(test && { test }), data }
  return [v7(), webhookId, type, JSON.stringify(body), 'queued', 0, now, now] as const
}
