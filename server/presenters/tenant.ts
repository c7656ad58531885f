import type { z } from 'zod'
import type { Installation, TenantLocation, TenantLogistic } from '#shared/contract/partner/tenants.ts'
import type { PartnerActor } from '../http/actor.ts'
import type { TenantLocationRow, TenantLogisticRow } from '../models/tenant.ts'
import type { InstallationRow } from '../queries/tenantInstallations.ts'

/** An instant as the partner document prints it: six decimals. */
const microseconds = (at: Date): string => at.toISOString().replace('Z', '000Z')
const optionalMicroseconds = (at: Date | null): string | null => (at === null ? null : microseconds(at))

export type ShownInstallation = Pick<
  InstallationRow,
  | 'id'
  | 'partner_id'
  | 'company_id'
  | 'installation_type'
  | 'days_connected'
  | 'installed_at'
  | 'uninstall_at'
  | 'uninstall_reason'
  | 'created_at'
  | 'updated_at'
>

export const presentInstallation = (
  row: ShownInstallation,
  { appId, appKey, scenario }: PartnerActor,
): z.infer<typeof Installation> => ({
  partner_id: row.partner_id,
  tenant_id: row.company_id,
  tenant_type: scenario === null ? 'live' : 'sandbox',
  app_id: appId,
  app_key: appKey,
  installation_type: row.installation_type ?? '',
  installed_at: microseconds(row.installed_at ?? row.created_at),
  days_connected: row.days_connected ?? 0,
  uninstall_at: optionalMicroseconds(row.uninstall_at),
  uninstall_reason: row.uninstall_reason,
  updated_at: microseconds(row.updated_at),
  created_at: microseconds(row.created_at),
  id: row.id,
})

export const presentTenantLocation = (
  row: Omit<TenantLocationRow, 'company_id' | 'updated_at' | 'deleted_at' | 'version'>,
): z.infer<typeof TenantLocation> => ({
  location_id: row.id,
  name: row.name,
  code: row.code,
  type: row.type,
  address: row.address,
  city: row.city,
  state: row.state,
  zip: row.zip,
  subdistrict: row.subdistrict,
  country: row.country,
  pic_name: row.pic_name,
  phone: row.phone,
  latitude: row.latitude,
  longitude: row.longitude,
  is_default: row.is_default,
  is_pickup: row.is_pickup,
  status: row.status,
  origin_code: row.origin_code,
  created_at: microseconds(row.created_at),
  created_by: row.created_by,
})

export const presentTenantLogistic = (
  row: Omit<
    TenantLogisticRow,
    'company_id' | 'username' | 'password' | 'api_key' | 'api_secret' | 'deleted_at' | 'version'
  >,
): z.infer<typeof TenantLogistic> => ({
  logistic_preference_id: row.id,
  logistic_provider_id: row.logistic_provider_id,
  available_service_types: row.available_service_types ?? {},
  is_default: row.is_default,
  is_active: row.is_active,
  username: 'rahasia',
  password: 'rahasia',
  api_key: 'rahasia',
  api_secret: 'rahasia',
  account_id: row.account_id,
  account_name: row.account_name,
  created_by: row.created_by,
  updated_by: row.updated_by,
  created_at: microseconds(row.created_at),
  updated_at: microseconds(row.updated_at),
  logistic_provider_name: row.logistic_provider_name,
})
