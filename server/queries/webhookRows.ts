import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { webhooks } from '#shared/contract/partner/webhooks.ts'
import type { WebhookEventType } from '#shared/domain/webhookEvents.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface WebhookRow {
  readonly id: string
  readonly company_id: string | null
  readonly company_name: string | null
  readonly name: string
  readonly url: string
  readonly events: readonly WebhookEventType[]
  readonly status: 'active' | 'paused' | 'disabled'
  readonly failing_since: Date | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

export interface DeliveryRow {
  readonly id: string
  readonly webhook_id: string
  readonly company_id: string | null
  readonly type: WebhookEventType
  readonly payload: string
  readonly state: 'queued' | 'delivered' | 'failed'
  readonly attempts: number
  readonly due_at: Date
  readonly last_status: number | null
  readonly last_error: string | null
  readonly created_at: Date
  readonly delivered_at: Date | null
}

export interface AttemptRow {
  readonly at: Date
  readonly duration_ms: number
  readonly status: number | null
  readonly error: string | null
  readonly answer: string | null
}

const columns = `w.id, w.company_id, c.name AS company_name, w.name, w.url, w.events, w.status, w.failing_since,
  w.created_at, w.updated_at, w.version`
const joins = 'LEFT JOIN companies c ON c.id = w.company_id'

const deliveryColumns = `d.id, d.webhook_id, d.type, d.payload, d.state, d.attempts, d.due_at, d.last_status,
  d.last_error, d.created_at, d.delivered_at`

export async function findWebhook(sql: Sql, id: string): Promise<WebhookRow | null> {
  const [row] = await sql.rows<WebhookRow>(
    `SELECT ${columns} FROM webhooks w ${joins} WHERE w.id = ? AND w.deleted_at IS NULL`,
    [id],
  )
  return row ?? null
}

export function findWebhooks(sql: Sql, actor: Actor, query: QueryOf<typeof webhooks.list>): Promise<Slice<WebhookRow>> {
  const scope = companyScope(actor)
  const held = where(
    ['w.deleted_at IS NULL'],
    scope !== null && ['w.company_id = ?', scope],
    query.company_id !== undefined && ['w.company_id = ?', query.company_id],
    query.status !== undefined && ['w.status = ?', query.status],
    query.search !== undefined && query.search !== '' && contains(['w.name', 'w.url'], query.search),
  )
  return findSlice<WebhookRow>(sql, { columns, table: 'webhooks', alias: 'w', joins, where: held }, query)
}

export function findDeliveries(
  sql: Sql,
  webhookId: string,
  query: QueryOf<typeof webhooks.deliveries>,
): Promise<Slice<DeliveryRow>> {
  const held = where(['d.webhook_id = ?', webhookId], query.state !== undefined && ['d.state = ?', query.state])
  const source = { columns: deliveryColumns, table: 'webhook_deliveries', alias: 'd', where: held }
  return findSlice<DeliveryRow>(sql, source, { ...query, sort: '-created_at' })
}

/** A delivery with the company of its webhook, which decides who may see it. */
export async function findDelivery(sql: Sql, id: string): Promise<DeliveryRow | null> {
  const [row] = await sql.rows<DeliveryRow>(
    `SELECT ${deliveryColumns}, w.company_id FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
     WHERE d.id = ? AND w.deleted_at IS NULL`,
    [id],
  )
  return row ?? null
}

export const attemptsOf = (sql: Sql, deliveryId: string): Promise<AttemptRow[]> =>
  sql.rows('SELECT at, duration_ms, status, error, answer FROM webhook_attempts WHERE delivery_id = ? ORDER BY id', [
    deliveryId,
  ])
