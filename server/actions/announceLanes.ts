import type { Work } from '../database/work.ts'
import type { FileLinks } from '../ports.ts'
import { presentLane } from '../presenters/lane.ts'
import { laneColumns, type LaneRow } from '../queries/laneRows.ts'

/** Announces these lanes as this transaction leaves them: call it after the last change. */
export async function announceLanes(work: Work, ids: readonly string[], links: FileLinks): Promise<void> {
  if (ids.length === 0) return
  const rows = await work.sql.rows<LaneRow>(
    `SELECT ${laneColumns} FROM lanes l WHERE l.id IN (${ids.map(() => '?').join(', ')})`,
    ids,
  )
  const signUrl = (path: string) => links.signFileUrl(path, work.now)
  for (const row of rows)
    work.announce('operations', { type: 'lane.changed', lane: presentLane(row, signUrl, work.now) })
}

/** One lane, locked until the end of the transaction; null when there is none. */
export async function lockLane({ sql }: Work, id: string): Promise<LaneRow | null> {
  const rows = await sql.rows<LaneRow>(
    `SELECT ${laneColumns} FROM lanes l WHERE l.id = ? AND l.deleted_at IS NULL ${sql.dialect.forUpdate}`,
    [id],
  )
  return rows[0] ?? null
}
