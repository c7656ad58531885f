import type { z } from 'zod'
import type { Gate, gate } from '#shared/contract/autogate/gate.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

type Wire = z.infer<typeof Gate>

export interface GateRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly area_id: string
  readonly area_name: string
  readonly area_type: Wire['area']['type']
  readonly position: number
  readonly status: Wire['status']
  readonly lane_count: number
  readonly policy_version: number
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

const columns = `g.id, g.name, g.code, g.area_id, g.position, g.status, g.policy_version, g.created_at, g.updated_at,
  g.version, a.name AS area_name, a.type AS area_type,
  (SELECT COUNT(*) FROM lanes l WHERE l.gate_id = g.id AND l.deleted_at IS NULL) AS lane_count`
const joins = 'LEFT JOIN areas a ON a.id = g.area_id'

export async function findGate(sql: Sql, id: string): Promise<GateRow | null> {
  const rows = await sql.rows<GateRow>(
    `SELECT ${columns} FROM gates g ${joins} WHERE g.id = ? AND g.deleted_at IS NULL`,
    [id],
  )
  return rows[0] ?? null
}

export function findGates(sql: Sql, query: QueryOf<typeof gate.list>): Promise<Slice<GateRow>> {
  const held = where(
    ['g.deleted_at IS NULL'],
    query.area_id !== undefined && ['g.area_id = ?', query.area_id],
    query.status !== undefined && ['g.status = ?', query.status],
    query.search !== undefined && query.search !== '' && contains(['g.name', 'g.code'], query.search),
  )
  return findSlice<GateRow>(sql, { columns, table: 'gates', alias: 'g', joins, where: held }, query)
}

/** All gates in the order of the board; those of one area when it is given. */
export function allGates(sql: Sql, areaId?: string): Promise<GateRow[]> {
  const held = where(['g.deleted_at IS NULL'], areaId !== undefined && ['g.area_id = ?', areaId])
  return sql.rows<GateRow>(
    `SELECT ${columns} FROM gates g ${joins} ${held.text} ORDER BY g.position, g.code`,
    held.values,
  )
}
