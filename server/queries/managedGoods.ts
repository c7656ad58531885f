import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import type { TenantLocationRow, TenantLogisticRow } from '../models/tenant.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findSlice } from './findSlice.ts'
import { where } from './where.ts'

/** A row that a company keeps for its partners, with the company's name. */
type Named<Row> = Row & { readonly company_name: string }
export type ManagedLocationRow = Named<TenantLocationRow>
export type ManagedLogisticRow = Named<TenantLogisticRow>

interface Query {
  readonly page: number
  readonly per_page: number
  readonly company_id?: string | undefined
}

const columns = 'l.*, c.name AS company_name'
const joins = 'JOIN companies c ON c.id = l.company_id'

function findManaged<Row>(sql: Sql, table: string, actor: Actor, query: Query): Promise<Slice<Row>> {
  const scope = companyScope(actor)
  const held = where(
    ['l.deleted_at IS NULL'],
    scope !== null && ['l.company_id = ?', scope],
    query.company_id !== undefined && ['l.company_id = ?', query.company_id],
  )
  return findSlice<Row>(sql, { columns, table, alias: 'l', joins, where: held }, { ...query, sort: 'company_id' })
}

export const findManagedLocations = (sql: Sql, actor: Actor, query: Query): Promise<Slice<ManagedLocationRow>> =>
  findManaged(sql, 'tenant_locations', actor, query)

export const findManagedLogistics = (sql: Sql, actor: Actor, query: Query): Promise<Slice<ManagedLogisticRow>> =>
  findManaged(sql, 'tenant_logistics', actor, query)

/** One of them by its number; null for a text that is none. */
export async function findManagedById<Row extends ManagedLocationRow | ManagedLogisticRow>(
  sql: Sql,
  table: 'tenant_locations' | 'tenant_logistics',
  id: string,
): Promise<Row | null> {
  if (!/^\d{1,15}$/.test(id)) return null
  const [row] = await sql.rows<Row>(
    `SELECT ${columns} FROM ${table} l ${joins} WHERE l.id = ? AND l.deleted_at IS NULL`,
    [Number(id)],
  )
  return row ?? null
}
