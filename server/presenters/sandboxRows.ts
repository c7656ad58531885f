import { sandboxTenantId } from '#shared/domain/sandboxScenarios.ts'
import type { TenantLocationRow, TenantLogisticRow } from '../models/tenant.ts'
import type { ShownInstallation } from './tenant.ts'

/** Every instant of the sandbox is fixed, so that its answers never change. */
const createdAt = new Date('2025-09-09T10:40:40.655Z')
const installedAt = new Date('2025-09-09T10:58:52.605Z')
export const sandboxEndedAt = new Date('2025-10-01T02:00:00.000Z')

export const sandboxInstallation = (partnerId: string): ShownInstallation => ({
  id: '68c0042852859572a7019c52',
  partner_id: partnerId,
  company_id: sandboxTenantId,
  installation_type: 'custom',
  days_connected: 3650,
  installed_at: installedAt,
  uninstall_at: null,
  uninstall_reason: null,
  created_at: createdAt,
  updated_at: installedAt,
})

type Location = Omit<TenantLocationRow, 'company_id' | 'updated_at' | 'deleted_at' | 'version'>

export const sandboxLocation = (number: number): Location => ({
  id: number,
  name: `Gudang Sandbox ${number}`,
  code: `WH-SANDBOX-${number}`,
  type: number % 3 === 0 ? 'store' : 'warehouse',
  address: `Jl. Contoh No. ${number}`,
  city: 'Gresik',
  state: 'Jawa Timur',
  zip: '61151',
  subdistrict: 'Manyar',
  country: 'Indonesia',
  pic_name: 'Budi Contoh',
  phone: '081200000000',
  latitude: `-7.1${String(10_000 + number)}`,
  longitude: `112.6${String(10_000 + number)}`,
  is_default: number === 1,
  is_pickup: number % 2 === 1,
  status: 'active',
  origin_code: number === 1 ? null : `GSK${number}`,
  created_at: createdAt,
  created_by: 'system',
})

type Logistic = Omit<
  TenantLogisticRow,
  'company_id' | 'username' | 'password' | 'api_key' | 'api_secret' | 'deleted_at' | 'version'
>

export const sandboxLogistic = (number: number): Logistic => ({
  id: number,
  logistic_provider_id: 100 + number,
  available_service_types: { Cargo: true, Reguler: number % 2 === 1, Crossborder: false },
  is_default: number === 1,
  is_active: number % 4 !== 0,
  account_id: null,
  account_name: null,
  created_by: 'system',
  updated_by: 'system',
  created_at: createdAt,
  updated_at: createdAt,
  logistic_provider_name: `EKSPEDISI SANDBOX ${number}`,
})
