import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import type { InstallationRow } from '../queries/tenantInstallations.ts'
import { lockPartnerTenant, notePartnerTenant } from './partnerTenant.ts'

const dayMs = 86_400_000

interface Wish {
  readonly tenant_id: string
  readonly days_connected: number
  readonly installation_type: string
}

/** Connects a tenant that has allowed the partner, or begins its days anew. */
export async function authorizeTenant(work: Work, partnerId: string, wish: Wish): Promise<InstallationRow> {
  const { sql, now } = work
  const before = await lockPartnerTenant(work, { partnerId, companyId: wish.tenant_id })
  if (!before.allowed) throw new Refusal('tenant.unknown')
  if (before.company_status !== 'active') throw new Refusal('company.suspended', { company: before.company_name })
  const expiresAt = new Date(now.getTime() + wish.days_connected * dayMs)
  await sql.run(
    `UPDATE partner_tenants SET installation_type = ?, days_connected = ?, installed_at = ?, expires_at = ?,
       uninstall_at = NULL, uninstall_reason = NULL, updated_at = ?, version = version + 1 WHERE id = ?`,
    [wish.installation_type, wish.days_connected, now, expiresAt, now, before.id],
  )
  return await notePartnerTenant(work, 'tenant.authorize', before)
}
