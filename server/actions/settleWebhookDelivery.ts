import { webhookPatienceHours, webhookWaits } from '#shared/domain/webhookEvents.ts'
import type { Work } from '../database/work.ts'
import { notify } from './notify.ts'
import type { TakenDelivery } from './takeWebhookDeliveries.ts'

/** How an attempt ended: what the receiver answered, or why it was not reached. */
export interface Attempt {
  readonly at: Date
  readonly durationMs: number
  readonly status: number | null
  readonly error: string | null
  readonly answer: string | null
}

const gone = 410
const isTaken = ({ status }: Attempt): boolean => status !== null && status >= 200 && status < 300

/** Writes an attempt into the log, and says when the next one is due, if any. */
export async function settleWebhookDelivery(work: Work, taken: TakenDelivery, attempt: Attempt): Promise<void> {
  const { sql } = work
  await sql.run(
    'INSERT INTO webhook_attempts (delivery_id, at, duration_ms, status, error, answer) VALUES (?, ?, ?, ?, ?, ?)',
    [taken.id, attempt.at, attempt.durationMs, attempt.status, attempt.error, attempt.answer],
  )
  if (isTaken(attempt)) await settleTaken(work, taken, attempt)
  else await settleFailed(work, taken, attempt)
}

/** An attempt that was overtaken by another sender or by a replay decides nothing. */
const stillOurs = "WHERE id = ? AND attempts = ? AND state = 'queued'"

async function settleTaken({ sql, now }: Work, { id, attempts, webhookId }: TakenDelivery, { status }: Attempt) {
  await sql.run(
    `UPDATE webhook_deliveries SET state = 'delivered', delivered_at = ?, last_status = ?, last_error = NULL ${stillOurs}`,
    [now, status, id, attempts],
  )
  await sql.run('UPDATE webhooks SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL', [webhookId])
}

async function settleFailed(work: Work, { id, attempts, webhookId }: TakenDelivery, attempt: Attempt): Promise<void> {
  const { sql, now } = work
  const seconds = webhookWaits[attempts - 1]
  await sql.run(`UPDATE webhook_deliveries SET state = ?, due_at = ?, last_status = ?, last_error = ? ${stillOurs}`, [
    seconds === undefined ? 'failed' : 'queued',
    new Date(now.getTime() + scattered(seconds ?? 0) * 1000),
    attempt.status,
    attempt.error,
    id,
    attempts,
  ])
  await sql.run('UPDATE webhooks SET failing_since = ? WHERE id = ? AND failing_since IS NULL', [now, webhookId])
  await switchOff(work, webhookId, attempt.status === gone ? 0 : webhookPatienceHours)
}

/** Receivers that come back must not be met by everything at once. */
const scattered = (seconds: number): number => seconds * (0.9 + Math.random() * 0.2)

/** Switches a webhook off that has failed for so many hours, and tells those who can mend it. */
async function switchOff(work: Work, webhookId: string, hours: number): Promise<void> {
  const { sql, now } = work
  const changed = await sql.run(
    `UPDATE webhooks SET status = 'disabled', updated_at = ?, version = version + 1
     WHERE id = ? AND status = 'active' AND failing_since <= ?`,
    [now, webhookId, new Date(now.getTime() - hours * 3_600_000)],
  )
  if (changed === 0) return
  const [webhook] = await sql.rows<{ name: string; company_id: string | null }>(
    'SELECT name, company_id FROM webhooks WHERE id = ?',
    [webhookId],
  )
  work.record({ action: 'webhook.disabled', entity: 'webhook', entityId: webhookId, after: { hours } })
  await notify(work, {
    permission: 'client.write',
    companyId: webhook?.company_id ?? null,
    kind: 'webhook.disabled',
    values: { webhook: webhook?.name ?? '' },
    entity: { type: 'webhook', id: webhookId },
  })
}
