import { closedShown, type LiveGate } from '#shared/contract/live.ts'
import type { Sql } from '../database/work.ts'
import { interventionColumns, interventionTables, type InterventionRow } from './interventionRows.ts'
import { lanesOfGate, type LaneRow } from './laneRows.ts'

/** Everything on the Operations screen but its figures. */
export interface OperationsRows {
  readonly gates: readonly LiveGate[]
  readonly lanes: readonly LaneRow[]
  readonly open: readonly InterventionRow[]
  readonly closed: readonly InterventionRow[]
}

interface GateRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly position: number
  readonly area_id: string
  readonly area_name: string
  readonly area_type: string
}

export async function operationsRows(sql: Sql): Promise<OperationsRows> {
  const gates = await sql.rows<GateRow>(
    `SELECT g.id, g.name, g.code, g.position, a.id AS area_id, a.name AS area_name, a.type AS area_type
     FROM gates g JOIN areas a ON a.id = g.area_id WHERE g.deleted_at IS NULL ORDER BY g.position, g.code`,
  )
  const lanes = await lanesOfGate(sql, null)
  const open = await sql.rows<InterventionRow>(
    `SELECT ${interventionColumns} FROM ${interventionTables}
     WHERE i.state IN ('new', 'owned', 'waiting_post', 'shelved') ORDER BY i.priority, i.opened_at`,
  )
  const closed = await sql.rows<InterventionRow>(
    `SELECT ${interventionColumns} FROM ${interventionTables}
     WHERE i.state = 'closed' ORDER BY i.opened_at DESC LIMIT ${closedShown}`,
  )
  return { gates: gates.map(liveGate), lanes, open, closed }
}

const liveGate = ({ area_id, area_name, area_type, ...gate }: GateRow): LiveGate => ({
  ...gate,
  area: { id: area_id, name: area_name, type: area_type },
})
