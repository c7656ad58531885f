import { gatePolicies } from '../../queries/gatePolicies.ts'
import type { GatePolicy } from '#shared/domain/policy.ts'
import type { Sql } from '../../database/work.ts'
import { marks } from '../../models/manyRows.ts'
import { laneColumns, type LaneRow } from '../../queries/laneRows.ts'

/** A locked lane and what this transaction makes of it. */
export interface HeldLane {
  /** As it was read. */
  readonly row: LaneRow
  /** As it will be written. */
  next: LaneRow
  readonly gateName: string
  readonly gateOpen: boolean
  readonly policy: GatePolicy
  /** The item of the vehicle that stands here, if an operator is waited for. */
  readonly openItemId: string | null
  /** The buffer zone that the gate belongs to, if it does to one. */
  readonly yardId: string | null
}

interface Found extends LaneRow {
  readonly gate_name: string
  readonly gate_status: string
  readonly policy_version: number
  readonly open_item: string | null
  readonly yard_id: string | null
}

/**
 * Locks lanes in the order of their ids. Gates are read in subqueries, because a join would lock them as well. The
 * open item needs no lock of its own: whoever writes one holds its lane.
 */
export async function holdLanes(sql: Sql, laneIds: readonly string[]): Promise<Map<string, HeldLane>> {
  if (laneIds.length === 0) return new Map()
  const rows = await sql.rows<Found>(
    `SELECT ${laneColumns},
       (SELECT g.name FROM gates g WHERE g.id = l.gate_id) AS gate_name,
       (SELECT g.status FROM gates g WHERE g.id = l.gate_id) AS gate_status,
       (SELECT g.policy_version FROM gates g WHERE g.id = l.gate_id) AS policy_version,
       (SELECT ar.id FROM gates g JOIN areas ar ON ar.id = g.area_id
          WHERE g.id = l.gate_id AND ar.type = 'buffer_zone') AS yard_id,
       (SELECT MAX(i.id) FROM interventions i WHERE i.lane_id = l.id AND i.cause IN ('refused', 'review')
          AND i.state IN ('new', 'owned', 'waiting_post', 'shelved')) AS open_item
     FROM lanes l WHERE l.id IN (${marks(laneIds)}) AND l.deleted_at IS NULL ORDER BY l.id ${sql.dialect.forUpdate}`,
    laneIds,
  )
  const policyFor = await gatePolicies(
    sql,
    rows.map((row) => ({ gateId: row.gate_id, version: row.policy_version })),
  )
  return new Map(
    rows.map(({ gate_name, gate_status, policy_version, open_item, yard_id, ...row }) => [
      row.id,
      {
        row,
        next: row,
        gateName: gate_name,
        gateOpen: gate_status === 'active',
        policy: policyFor({ gateId: row.gate_id, version: policy_version }),
        openItemId: open_item,
        yardId: yard_id,
      },
    ]),
  )
}
