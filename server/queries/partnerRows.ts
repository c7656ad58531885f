import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { partners } from '#shared/contract/partner/partners.ts'
import type { Sql } from '../database/work.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

/** A partner without the hashes of its tokens. */
export interface PartnerRow {
  readonly id: string
  readonly name: string
  readonly status: 'active' | 'disabled'
  readonly app_id: string
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

const columns = 'p.id, p.name, p.status, p.app_id, p.created_at, p.updated_at, p.version'

export async function findPartner(sql: Sql, id: string): Promise<PartnerRow | null> {
  const [row] = await sql.rows<PartnerRow>(
    `SELECT ${columns} FROM partners p WHERE p.id = ? AND p.deleted_at IS NULL`,
    [id],
  )
  return row ?? null
}

export function findPartners(sql: Sql, query: QueryOf<typeof partners.list>): Promise<Slice<PartnerRow>> {
  const held = where(
    ['p.deleted_at IS NULL'],
    query.status !== undefined && ['p.status = ?', query.status],
    query.search !== undefined && query.search !== '' && contains(['p.name'], query.search),
  )
  return findSlice<PartnerRow>(sql, { columns, table: 'partners', alias: 'p', where: held }, query)
}
