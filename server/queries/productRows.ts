import type { product } from '#shared/contract/autogate/product.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

export interface ProductRow {
  readonly id: string
  readonly company_id: string | null
  readonly company_name: string | null
  readonly name: string
  readonly comodity: string
  readonly unit_of_item: string
  readonly hs_code: string | null
  readonly needs_customs: boolean
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

const columns = `p.id, p.company_id, p.name, p.comodity, p.unit_of_item, p.hs_code, p.needs_customs, p.created_at,
  p.updated_at, p.version, c.name AS company_name`
const joins = 'LEFT JOIN companies c ON c.id = p.company_id'
export async function findProduct(sql: Sql, id: string): Promise<ProductRow | null> {
  const [row] = await sql.rows<ProductRow>(
    `SELECT ${columns} FROM products p ${joins} WHERE p.id = ? AND p.deleted_at IS NULL`,
    [id],
  )
  return row ?? null
}

export function findProducts(sql: Sql, actor: Actor, query: QueryOf<typeof product.list>): Promise<Slice<ProductRow>> {
  const scope = companyScope(actor)
  const held = where(
    ['p.deleted_at IS NULL'],
    scope !== null && ['(p.company_id = ? OR p.company_id IS NULL)', scope],
    query.company_id !== undefined && ['p.company_id = ?', query.company_id],
    query.needs_customs !== undefined && ['p.needs_customs = ?', query.needs_customs],
    query.search !== undefined && query.search !== '' && contains(['p.name', 'p.comodity', 'p.hs_code'], query.search),
    query.start_date !== undefined && ['p.created_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['p.created_at < ?', endOfSiteDay(query.end_date)],
  )
  return findSlice<ProductRow>(sql, { columns, table: 'products', alias: 'p', joins, where: held }, query)
}
