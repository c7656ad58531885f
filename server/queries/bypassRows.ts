import type { bypass } from '#shared/contract/autogate/bypass.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { BypassCategory } from '#shared/domain/bypass.ts'
import type { Direction } from '#shared/domain/lane.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { where } from './where.ts'

export interface BypassRow {
  readonly id: string
  readonly police_number: string
  readonly category: BypassCategory
  readonly note: string | null
  readonly valid_from: Date
  readonly valid_until: Date
  readonly created_by: string | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

const columns = `b.id, b.police_number, b.category, b.note, b.valid_from, b.valid_until, b.created_by, b.created_at,
  b.updated_at, b.version`

export async function findBypass(sql: Sql, id: string): Promise<BypassRow | null> {
  const [row] = await sql.rows<BypassRow>(`SELECT ${columns} FROM bypasses b WHERE b.id = ? AND b.deleted_at IS NULL`, [
    id,
  ])
  return row ?? null
}

export function findBypasses(sql: Sql, query: QueryOf<typeof bypass.list>): Promise<Slice<BypassRow>> {
  const held = where(
    ['b.deleted_at IS NULL'],
    query.category !== undefined && ['b.category = ?', query.category],
    query.search !== undefined && query.search !== '' && ['b.plate_key LIKE ?', `%${plateKey(query.search) || '-'}%`],
  )
  return findSlice<BypassRow>(sql, { columns, table: 'bypasses', alias: 'b', where: held }, query)
}

export interface BypassPassageRow {
  readonly id: string
  readonly bypass_id: string
  readonly police_number: string
  readonly category: BypassCategory
  readonly gate_id: string
  readonly gate_name: string
  readonly lane_id: string
  readonly lane_code: string
  readonly direction: Direction
  readonly passed_at: Date
}

export function findBypassPassages(sql: Sql, query: QueryOf<typeof bypass.passages>): Promise<Slice<BypassPassageRow>> {
  const held = where(
    query.bypass_id !== undefined && ['p.bypass_id = ?', query.bypass_id],
    query.gate_id !== undefined && ['p.gate_id = ?', query.gate_id],
    query.category !== undefined && ['p.category = ?', query.category],
    query.search !== undefined && query.search !== '' && ['p.police_number LIKE ?', `${query.search}%`],
    query.start_date !== undefined && ['p.passed_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['p.passed_at < ?', endOfSiteDay(query.end_date)],
  )
  return findSlice<BypassPassageRow>(
    sql,
    {
      columns: `p.id, p.bypass_id, p.police_number, p.category, p.gate_id, g.name AS gate_name, p.lane_id,
        l.code AS lane_code, p.direction, p.passed_at`,
      table: 'bypass_passages',
      alias: 'p',
      joins: 'LEFT JOIN gates g ON g.id = p.gate_id LEFT JOIN lanes l ON l.id = p.lane_id',
      where: held,
    },
    query,
  )
}
