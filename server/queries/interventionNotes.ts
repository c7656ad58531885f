import type { Sql } from '../database/work.ts'
import type { Slice } from '#shared/contract/page.ts'
import { interventionColumns, interventionTables, type InterventionRow } from './interventionRows.ts'

export interface InterventionNoteRow {
  readonly id: string
  readonly intervention_id: string
  readonly note: string
  readonly by_name: string
  readonly created_at: Date
}

/** Open and closed items of a lane, newest first. */
export async function findLaneInterventions(
  sql: Sql,
  laneId: string,
  { page, per_page }: { page: number; per_page: number },
): Promise<Slice<InterventionRow>> {
  const rows = await sql.rows<InterventionRow>(
    `SELECT ${interventionColumns} FROM ${interventionTables}
     WHERE i.lane_id = ? ORDER BY i.opened_at DESC, i.id DESC LIMIT ? OFFSET ?`,
    [laneId, per_page, (page - 1) * per_page],
  )
  const counted = await sql.rows<{ total: number }>(
    'SELECT COUNT(*) AS total FROM interventions i WHERE i.lane_id = ?',
    [laneId],
  )
  return { rows, total: Number(counted[0]?.total ?? 0) }
}

/** Notes of some items, oldest first. */
export async function findNotes(sql: Sql, ids: readonly string[]): Promise<readonly InterventionNoteRow[]> {
  if (ids.length === 0) return []
  return await sql.rows<InterventionNoteRow>(
    `SELECT id, intervention_id, note, by_name, created_at FROM intervention_notes
     WHERE intervention_id IN (${ids.map(() => '?').join(', ')}) ORDER BY created_at, id`,
    ids,
  )
}
