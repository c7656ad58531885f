import type { Sql } from '../database/work.ts'

interface MachineRow {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly last_seen_at: Date | null
  readonly created_at: Date
}

/** Machines that hold, or held, a token of the lane; the newest first. */
export const machinesOfLane = (sql: Sql, laneId: string): Promise<MachineRow[]> =>
  sql.rows<MachineRow>(
    `SELECT d.id, d.name, d.status, d.last_seen_at, d.created_at FROM devices d
     WHERE d.lane_id = ? AND d.deleted_at IS NULL ORDER BY d.created_at DESC, d.id`,
    [laneId],
  )
