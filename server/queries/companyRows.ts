import type { z } from 'zod'
import type { company, Company } from '#shared/contract/autogate/company.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Sql } from '../database/work.ts'
import type { Actor } from '../http/actor.ts'
import { companyScope } from '../policies/companyScope.ts'
import { findSlice } from './findSlice.ts'
import { contains, where } from './where.ts'

type Wire = z.infer<typeof Company>

export interface CompanyRow {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly npwp: string | null
  readonly nib: string | null
  readonly address: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly pic_name: string | null
  readonly type: Wire['type']
  readonly status: Wire['status']
  readonly logo_path: string | null
  readonly quota_vehicle: number
  readonly created_at: Date
  readonly updated_at: Date
  readonly version: number
}

export interface CompanyBuilding {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly address: string | null
}

const columns = [
  'id',
  'name',
  'code',
  'npwp',
  'nib',
  'address',
  'email',
  'phone',
  'pic_name',
  'type',
  'status',
  'logo_path',
  'quota_vehicle',
  'created_at',
  'updated_at',
  'version',
]
  .map((column) => `c.${column}`)
  .join(', ')

export async function findCompany(sql: Sql, id: string): Promise<CompanyRow | null> {
  const [row] = await sql.rows<CompanyRow>(
    `SELECT ${columns} FROM companies c WHERE c.id = ? AND c.deleted_at IS NULL`,
    [id],
  )
  return row ?? null
}

export const buildingsOfCompany = (sql: Sql, companyId: string): Promise<CompanyBuilding[]> =>
  sql.rows(
    'SELECT id, name, code, address FROM buildings WHERE company_id = ? AND deleted_at IS NULL ORDER BY name, id',
    [companyId],
  )

export function findCompanies(sql: Sql, actor: Actor, query: QueryOf<typeof company.list>): Promise<Slice<CompanyRow>> {
  const held = where(
    ['c.deleted_at IS NULL'],
    seenBy(actor),
    query.type !== undefined && ['c.type = ?', query.type],
    query.status !== undefined && ['c.status = ?', query.status],
    isGiven(query.search) && contains(['c.name', 'c.code', 'c.npwp', 'c.pic_name'], query.search),
    query.start_date !== undefined && ['c.created_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['c.created_at < ?', endOfSiteDay(query.end_date)],
  )
  return findSlice<CompanyRow>(sql, { columns, table: 'companies', alias: 'c', where: held }, query)
}

const mostChoices = 200

/** Companies for a picker, the first two hundred by name. */
export function findCompanyChoices(sql: Sql, actor: Actor, query: QueryOf<typeof company.dropdown>) {
  const { text, values } = where(
    ['c.deleted_at IS NULL'],
    seenBy(actor),
    query.type !== undefined && ['c.type = ?', query.type],
    isGiven(query.search) && contains(['c.name', 'c.code'], query.search),
  )
  return sql.rows<Pick<CompanyRow, 'id' | 'name' | 'code'>>(
    `SELECT c.id, c.name, c.code FROM companies c ${text} ORDER BY c.name, c.id LIMIT ?`,
    [...values, mostChoices],
  )
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text !== ''

function seenBy(actor: Actor) {
  const scope = companyScope(actor)
  return scope !== null && (['c.id = ?', scope] as const)
}
