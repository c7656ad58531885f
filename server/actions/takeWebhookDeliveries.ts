import type { Work } from '../database/work.ts'

export interface TakenDelivery {
  readonly id: string
  readonly webhookId: string
  /** This attempt included. */
  readonly attempts: number
  readonly url: string
  readonly payload: string
  /** Sealed; the newest first. */
  readonly secrets: readonly string[]
}

interface Row {
  readonly id: string
  readonly webhook_id: string
  readonly attempts: number
  readonly due_at: Date
  readonly url: string
  readonly payload: string
  readonly secret: string
  readonly previous_secret: string | null
  readonly previous_until: Date | null
}

/** A sender that has not settled a delivery by then is gone. */
const leaseMilliseconds = 60_000

/** So many messages go to one receiver at once: a slow one must not take the places of the others. */
const mostPerWebhook = 4

/** Deliveries that are due, for this sender alone: at most `most`, and none of the webhooks that are busy. */
export async function takeWebhookDeliveries(
  { sql, now }: Work,
  { most, busy }: { most: number; busy: ReadonlyMap<string, number> },
): Promise<TakenDelivery[]> {
  const full = [...busy].filter(([, count]) => count >= mostPerWebhook).map(([id]) => id)
  const open = full.length === 0 ? '' : `AND d.webhook_id NOT IN (${full.map(() => '?').join(', ')})`
  const due = await sql.rows<Row>(
    `SELECT d.id, d.webhook_id, d.attempts, d.due_at, d.payload, w.url, w.secret, w.previous_secret, w.previous_until
     FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id
     WHERE d.state = 'queued' AND d.due_at <= ? AND w.status = 'active' AND w.deleted_at IS NULL ${open}
     ORDER BY d.due_at, d.id LIMIT ?`,
    [now, ...full, most],
  )
  const counts = new Map(busy)
  const taken: TakenDelivery[] = []
  for (const row of due) {
    const count = counts.get(row.webhook_id) ?? 0
    if (count >= mostPerWebhook) continue
    const changed = await sql.run(
      `UPDATE webhook_deliveries SET attempts = attempts + 1, due_at = ?
       WHERE id = ? AND state = 'queued' AND attempts = ? AND due_at <= ?`,
      [new Date(now.getTime() + leaseMilliseconds), row.id, row.attempts, now],
    )
    if (changed === 0) continue
    counts.set(row.webhook_id, count + 1)
    taken.push(takenOf(row, now))
  }
  return taken
}

function takenOf(row: Row, now: Date): TakenDelivery {
  const overlapping = row.previous_until !== null && row.previous_until > now ? row.previous_secret : null
  return {
    id: row.id,
    webhookId: row.webhook_id,
    attempts: row.attempts + 1,
    url: row.url,
    payload: row.payload,
    secrets: [row.secret, ...(overlapping === null ? [] : [overlapping])],
  }
}
