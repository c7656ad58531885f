import { Refusal } from '#shared/contract/errors.ts'
import type { PrintReport } from '#shared/contract/lane.ts'
import type { Work } from '../../database/work.ts'

/** Writes how a slip fared. A confirmed slip stays confirmed, whatever arrives late. */
export async function recordPrint({ sql, now }: Work, laneId: string, report: PrintReport): Promise<void> {
  const changed = await sql.run(
    "UPDATE slips SET state = ?, detail = ?, updated_at = ? WHERE id = ? AND lane_id = ? AND state <> 'confirmed'",
    [report.state, report.detail, now, report.slip_id, laneId],
  )
  if (changed === 1) return
  const known = await sql.rows('SELECT id FROM slips WHERE id = ? AND lane_id = ?', [report.slip_id, laneId])
  if (known.length === 0) throw new Refusal('row.not_found')
}
