import { v4 } from 'uuid'
import type { Database } from '#server/database/database.ts'
import { inTestWork } from './insert.ts'

/** A period of manual mode that is over, with one slip that nobody entered. */
export async function makeManualPeriod(
  database: Database,
  gateId: string,
): Promise<{ period: string; paperSlip: string }> {
  const ids = { period: v4(), paperSlip: v4() }
  await inTestWork(database, async ({ sql, now }) => {
    const begin = new Date(now.getTime() - 3_600_000)
    await sql.run(
      `INSERT INTO manual_periods (id, gate_id, reason_code, note, lanes, started_by, started_by_id, started_at,
         ended_by, ended_at) VALUES (?, ?, 'power', 'Listrik padam', '[]', 'Rini', 'rini', ?, 'Rini', ?)`,
      [ids.period, gateId, begin, now],
    )
    await sql.run(
      `INSERT INTO manual_slips (id, period_id, gate_id, number, state, issued_by, issued_at)
       VALUES (?, ?, ?, 1, 'issued', 'Rini', ?)`,
      [ids.paperSlip, ids.period, gateId, begin],
    )
    await sql.run('UPDATE gates SET last_slip = 1 WHERE id = ?', [gateId])
  })
  return ids
}

/** A mass extension of nothing that was rejected. */
export async function makeExtension(database: Database): Promise<string> {
  const id = v4()
  const filter = { expires_from: '2026-11-21', expires_to: '2026-11-21', include_expired: false }
  await inTestWork(database, ({ sql, now }) =>
    sql.run(
      `INSERT INTO ticket_extensions (id, filter, expired_at, reason_code, note, state, requested_by, requested_by_id,
         requested_at, decided_by, decided_by_id, decided_at, decision_note)
       VALUES (?, ?, ?, 'weather', 'Banjir', 'rejected', 'Rini', 'rini', ?, 'Bayu', 'bayu', ?, 'Surut')`,
      [id, JSON.stringify(filter), now, now, now],
    ),
  )
  return id
}
