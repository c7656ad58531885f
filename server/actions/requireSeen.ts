import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { isOfZone, seesBuildingOf, seesRowOf } from '../policies/companyScope.ts'
import { findBuilding, type BuildingRow } from '../queries/buildingRows.ts'
import { findCompany, type CompanyRow } from '../queries/companyRows.ts'

/**
 * The company, locked, for a change that only people of the zone may make. A tenant is told of its own company that it
 * may not, and of any other that there is none.
 */
export async function requireSeenCompany({ sql, actor }: Work, id: string): Promise<CompanyRow> {
  await sql.rows(`SELECT id FROM companies WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await findCompany(sql, id)
  if (row === null || !seesRowOf(actor, row.id)) throw new Refusal('row.not_found')
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  return row
}

/** The same for a destination. */
export async function requireSeenBuilding({ sql, actor }: Work, id: string): Promise<BuildingRow> {
  await sql.rows(`SELECT id FROM buildings WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await findBuilding(sql, id)
  if (row === null || !seesBuildingOf(actor, row.company_id)) throw new Refusal('row.not_found')
  if (!isOfZone(actor)) throw new Refusal('auth.forbidden')
  return row
}
