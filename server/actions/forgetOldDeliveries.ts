import type { Work } from '../database/work.ts'

const keptDays = 30
const atOnce = 1_000

/** Removes old webhook messages with their logs, at most a batch: call again until it is zero. */
export async function forgetOldDeliveries({ sql, now }: Work): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000)
  const old = await sql.rows<{ id: string }>(
    "SELECT id FROM webhook_deliveries WHERE created_at < ? AND state <> 'queued' ORDER BY created_at LIMIT ?",
    [before, atOnce],
  )
  if (old.length === 0) return 0
  const marks = old.map(() => '?').join(', ')
  const ids = old.map(({ id }) => id)
  await sql.run(`DELETE FROM webhook_attempts WHERE delivery_id IN (${marks})`, ids)
  return await sql.run(`DELETE FROM webhook_deliveries WHERE id IN (${marks})`, ids)
}
