import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import type { TenantLocationRow, TenantLogisticRow } from '../models/tenant.ts'
import { where } from './where.ts'
import { findSlice } from './findSlice.ts'

interface Page {
  readonly page: number
  readonly per_page: number
}

const inOrder = 'id'

/** Where a company's goods are fetched, the oldest entry first. */
export const findTenantLocations = (sql: Sql, companyId: string, page: Page): Promise<Slice<TenantLocationRow>> =>
  findSlice<TenantLocationRow>(
    sql,
    { columns: 'l.*', table: 'tenant_locations', alias: 'l', where: ofCompany(companyId) },
    { ...page, sort: inOrder },
  )

/** The haulage services of a company, the oldest entry first. */
export const findTenantLogistics = (sql: Sql, companyId: string, page: Page): Promise<Slice<TenantLogisticRow>> =>
  findSlice<TenantLogisticRow>(
    sql,
    { columns: 'l.*', table: 'tenant_logistics', alias: 'l', where: ofCompany(companyId) },
    { ...page, sort: inOrder },
  )

const ofCompany = (companyId: string) => where(['l.deleted_at IS NULL'], ['l.company_id = ?', companyId])
