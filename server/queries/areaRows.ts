import type { z } from 'zod'
import type { Area, area } from '#shared/contract/autogate/area.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface AreaRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly type: z.infer<typeof Area>['type']
  readonly capacity: number
  readonly created_at: Date
  readonly updated_at: Date
}

const columns = 'a.id, a.name, a.code, a.type, a.capacity, a.created_at, a.updated_at'

export async function findArea(sql: Sql, id: string): Promise<AreaRow | null> {
  const [row] = await sql.rows<AreaRow>(`SELECT ${columns} FROM areas a WHERE a.id = ? AND a.deleted_at IS NULL`, [id])
  return row ?? null
}

export function findAreas(sql: Sql, query: QueryOf<typeof area.list>): Promise<Slice<AreaRow>> {
  const held = where(
    ['a.deleted_at IS NULL'],
    query.type !== undefined && ['a.type = ?', query.type],
    query.search !== undefined && query.search !== '' && contains(['a.name', 'a.code'], query.search),
  )
  return findSlice<AreaRow>(sql, { columns, table: 'areas', alias: 'a', where: held }, query)
}
