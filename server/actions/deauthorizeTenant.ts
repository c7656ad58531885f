import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import type { InstallationRow } from '../queries/tenantInstallations.ts'
import { lockPartnerTenant, notePartnerTenant } from './partnerTenant.ts'

interface Wish {
  readonly tenant_id: string
  readonly uninstall_reason: string
}

/** Ends a connection; one that has ended keeps its first reason. */
export async function deauthorizeTenant(work: Work, partnerId: string, wish: Wish): Promise<InstallationRow> {
  const { sql, now } = work
  const before = await lockPartnerTenant(work, { partnerId, companyId: wish.tenant_id })
  if (before.installed_at === null) throw new Refusal('tenant.not_connected')
  if (before.uninstall_at !== null) return before
  await sql.run(
    'UPDATE partner_tenants SET uninstall_at = ?, uninstall_reason = ?, updated_at = ?, version = version + 1 WHERE id = ?',
    [now, wish.uninstall_reason, now, before.id],
  )
  return await notePartnerTenant(work, 'tenant.deauthorize', before)
}
