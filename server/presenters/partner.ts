import type { z } from 'zod'
import type { Partner, PartnerTenant } from '#shared/contract/partner/partners.ts'
import type { PartnerRow } from '../queries/partnerRows.ts'
import type { InstallationRow } from '../queries/tenantInstallations.ts'

export const presentPartner = (row: PartnerRow): z.infer<typeof Partner> => ({
  id: row.id,
  name: row.name,
  status: row.status,
  app_id: row.app_id,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

export const presentPartnerTenant = (row: InstallationRow, now: Date): z.infer<typeof PartnerTenant> => ({
  id: row.id,
  company: { id: row.company_id, name: row.company_name },
  allowed: row.allowed,
  state: stateOf(row, now),
  installation_type: row.installation_type,
  days_connected: row.days_connected,
  installed_at: row.installed_at?.toISOString() ?? null,
  expires_at: row.expires_at?.toISOString() ?? null,
  uninstall_at: row.uninstall_at?.toISOString() ?? null,
  uninstall_reason: row.uninstall_reason,
  updated_at: row.updated_at.toISOString(),
})

function stateOf({ installed_at, uninstall_at, expires_at }: InstallationRow, now: Date) {
  if (installed_at === null) return 'waiting'
  if (uninstall_at !== null) return 'ended'
  return expires_at !== null && expires_at <= now ? 'expired' : 'connected'
}
