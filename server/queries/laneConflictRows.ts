import type { laneConflict } from '#shared/contract/autogate/laneConflict.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Decision, Direction } from '#shared/domain/lane.ts'
import type { ConflictKind, ConflictResolution } from '#shared/domain/laneConflict.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface LaneConflictRow {
  readonly id: string
  readonly kind: ConflictKind
  readonly state: 'open' | 'resolved'
  readonly gate_id: string
  readonly gate_name: string
  readonly lane_id: string
  readonly lane_code: string
  readonly activity_id: string
  readonly access_number: string | null
  readonly police_number: string | null
  readonly direction: Direction
  readonly lane_decision: Decision
  readonly lane_reasons: readonly Reason[] | null
  readonly snapshot_at: Date
  readonly agreed: boolean
  readonly server_decision: Decision
  readonly server_reasons: readonly Reason[] | null
  readonly other_activity_id: string | null
  readonly other_lane: string | null
  readonly other_at: Date | null
  readonly decided_at: Date
  readonly found_at: Date
  readonly resolution: ConflictResolution | null
  readonly note: string | null
  readonly resolved_by: string | null
  readonly resolved_at: Date | null
  readonly version: number
}

const columns = `x.id, x.kind, x.state, x.gate_id, g.name AS gate_name, x.lane_id, l.code AS lane_code, x.activity_id,
  x.access_number, x.police_number, x.direction, x.lane_decision, x.lane_reasons, x.snapshot_at, x.agreed,
  x.server_decision, x.server_reasons, x.other_activity_id, x.other_lane, x.other_at, x.decided_at, x.found_at,
  x.resolution, x.note, x.resolved_by, x.resolved_at, x.version`
const joins = 'LEFT JOIN gates g ON g.id = x.gate_id LEFT JOIN lanes l ON l.id = x.lane_id'

export async function findConflict(sql: Sql, id: string): Promise<LaneConflictRow | null> {
  const [row] = await sql.rows<LaneConflictRow>(`SELECT ${columns} FROM lane_conflicts x ${joins} WHERE x.id = ?`, [id])
  return row ?? null
}

export function findConflicts(sql: Sql, query: QueryOf<typeof laneConflict.list>): Promise<Slice<LaneConflictRow>> {
  const held = where(
    query.state !== undefined && ['x.state = ?', query.state],
    query.kind !== undefined && ['x.kind = ?', query.kind],
    query.gate_id !== undefined && ['x.gate_id = ?', query.gate_id],
    query.start_date !== undefined && ['x.found_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['x.found_at < ?', endOfSiteDay(query.end_date)],
    query.search !== undefined && query.search !== '' && contains(['x.access_number', 'x.police_number'], query.search),
  )
  return findSlice(sql, { columns, table: 'lane_conflicts', alias: 'x', joins, where: held }, query)
}

export interface QuarantinedRow {
  readonly id: string
  readonly lane_id: string
  readonly lane_code: string
  readonly kind: string
  readonly code: string | null
  readonly message: string | null
  readonly at: Date
  readonly received_at: Date
}

export function findQuarantined(
  sql: Sql,
  query: QueryOf<typeof laneConflict.quarantine>,
): Promise<Slice<QuarantinedRow>> {
  const held = where(
    ["e.state = 'refused'"],
    query.start_date !== undefined && ['e.received_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['e.received_at < ?', endOfSiteDay(query.end_date)],
  )
  return findSlice(
    sql,
    {
      columns: 'e.id, e.lane_id, l.code AS lane_code, e.kind, e.code, e.message, e.at, e.received_at',
      table: 'lane_entries',
      alias: 'e',
      joins: 'LEFT JOIN lanes l ON l.id = e.lane_id',
      where: held,
    },
    query,
  )
}
