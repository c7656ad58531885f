import { Refusal } from '#shared/contract/errors.ts'
import { isUniqueViolation } from '../database/faults.ts'
import type { Work } from '../database/work.ts'
import { insertRow } from '../database/writeRow.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { findCompany } from '../queries/companyRows.ts'
import { findPartner } from '../queries/partnerRows.ts'
import type { InstallationRow } from '../queries/tenantInstallations.ts'
import { hexId } from './drawPartner.ts'
import { lockPartnerTenant, notePartnerTenant } from './partnerTenant.ts'

interface Allowance {
  readonly partnerId: string
  readonly companyId: string
  readonly allowed: boolean
}

/** What a partner reads when a company has sent it away. */
const withdrawn = 'Withdrawn by the tenant'

/** Lets a partner connect to a company; or no longer, which ends a connection at once. */
export async function allowPartner(work: Work, { partnerId, companyId, allowed }: Allowance): Promise<InstallationRow> {
  const { sql, now, actor } = work
  if (!seesRowOf(actor, companyId)) throw new Refusal('row.not_found')
  const known = (await findPartner(sql, partnerId)) !== null && (await findCompany(sql, companyId)) !== null
  if (!known) throw new Refusal('row.not_found')
  await begin(work, { partnerId, companyId, allowed })
  const before = await lockPartnerTenant(work, { partnerId, companyId })
  const ends = !allowed && before.installed_at !== null && before.uninstall_at === null
  await sql.run(
    `UPDATE partner_tenants SET allowed = ?, uninstall_at = ?, uninstall_reason = ?, updated_at = ?,
       version = version + 1 WHERE id = ?`,
    [allowed, ends ? now : before.uninstall_at, ends ? withdrawn : before.uninstall_reason, now, before.id],
  )
  return await notePartnerTenant(work, allowed ? 'partner.allow' : 'partner.withdraw', before)
}

/** The row of the pair, if there is none yet. */
async function begin({ sql, now }: Work, { partnerId, companyId, allowed }: Allowance): Promise<void> {
  const row = { id: hexId(now), partner_id: partnerId, company_id: companyId, allowed }
  try {
    await insertRow(sql, 'partner_tenants', { ...row, created_at: now, updated_at: now, version: 1 })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}
