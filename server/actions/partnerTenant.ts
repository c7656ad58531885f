import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { findInstallation, type InstallationRow } from '../queries/tenantInstallations.ts'

/** What a company and a partner have with each other, locked; refuses where the company never allowed the partner. */
export async function lockPartnerTenant(
  { sql }: Work,
  pair: { partnerId: string; companyId: string },
): Promise<InstallationRow> {
  await sql.rows(`SELECT id FROM partner_tenants WHERE partner_id = ? AND company_id = ? ${sql.dialect.forUpdate}`, [
    pair.partnerId,
    pair.companyId,
  ])
  const row = await findInstallation(sql, pair)
  if (row === null) throw new Refusal('tenant.unknown')
  return row
}

/** Reads it again after a change and leaves the audit record. */
export async function notePartnerTenant(work: Work, action: string, before: InstallationRow): Promise<InstallationRow> {
  const after = await findInstallation(work.sql, { partnerId: before.partner_id, companyId: before.company_id })
  if (after === null) throw new Refusal('tenant.unknown')
  work.record({ action, entity: 'partner_tenant', entityId: before.id, before, after })
  return after
}
