import { Refusal } from '#shared/contract/errors.ts'
import type { PrintReport } from '#shared/contract/lane.ts'
import type { Work } from '../../database/work.ts'

/** Writes how a slip fared. A confirmed slip stays confirmed, whatever arrives late. */
export async function recordPrint({ sql, now }: Work, laneId: string, report: PrintReport): Promise<void> {
  const [slip] = await sql.rows<{ state: string }>(
    `SELECT state FROM slips WHERE id = ? AND lane_id = ? ${sql.dialect.forUpdate}`,
    [report.slip_id, laneId],
  )
  if (slip === undefined) throw new Refusal('row.not_found')
  if (slip.state === 'confirmed') return
  await sql.run('UPDATE slips SET state = ?, detail = ?, updated_at = ? WHERE id = ?', [
    report.state,
    report.detail,
    now,
    report.slip_id,
  ])
}
