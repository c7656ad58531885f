import type { Work } from '../database/work.ts'

/** How many tickets one transaction expires: few enough to hold no gate up. */
const batch = 200

/**
 * Marks active tickets whose time is over. The gate never waits for this, it compares the time itself; lists and reports
 * would otherwise show them as active. Returns how many it marked, at most a batch: call again until it is zero.
 */
export async function expireTickets({ sql, now, record, announce }: Work): Promise<number> {
  const due = await sql.rows<{ id: string }>(
    "SELECT id FROM tickets WHERE status = 'active' AND expired_at < ? ORDER BY id LIMIT ?",
    [now, batch],
  )
  if (due.length === 0) return 0
  const marks = due.map(() => '?').join(', ')
  const ids = due.map(({ id }) => id)
  const over = await sql.rows<{ id: string; company_id: string; access_number: string }>(
    `SELECT id, company_id, access_number FROM tickets
     WHERE id IN (${marks}) AND status = 'active' AND expired_at < ? ORDER BY id ${sql.dialect.forUpdate}`,
    [...ids, now],
  )
  await sql.run(
    `UPDATE tickets SET status = 'expired', updated_at = ?, version = version + 1
     WHERE id IN (${marks}) AND status = 'active' AND expired_at < ?`,
    [now, ...ids, now],
  )
  for (const { id, company_id, access_number } of over) {
    record({
      action: 'ticket.expire',
      entity: 'ticket',
      entityId: id,
      before: { status: 'active' },
      after: { status: 'expired' },
    })
    announce(`company:${company_id}`, { type: 'ticket.changed', ticket: { id, status: 'expired', access_number } })
  }
  return over.length
}
