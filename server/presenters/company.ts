import type { z } from 'zod'
import type { Company, CompanyDetail } from '#shared/contract/autogate/company.ts'
import type { CompanyBuilding, CompanyRow } from '../queries/companyRows.ts'
import { presentBuildingChoice } from './building.ts'
import type { SignUrl } from './lane.ts'

export const presentCompany = (row: CompanyRow, signUrl: SignUrl): z.infer<typeof Company> => ({
  id: row.id,
  name: row.name,
  code: row.code,
  npwp: row.npwp,
  nib: row.nib,
  address: row.address,
  email: row.email,
  phone: row.phone,
  pic_name: row.pic_name,
  type: row.type,
  status: row.status,
  logo: row.logo_path === null ? null : { url: signUrl(row.logo_path), path: row.logo_path },
  quota_vehicle: row.quota_vehicle,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  version: row.version,
})

export const presentCompanyDetail = (
  row: CompanyRow,
  buildings: readonly CompanyBuilding[],
  signUrl: SignUrl,
): z.infer<typeof CompanyDetail> => ({
  ...presentCompany(row, signUrl),
  buildings: buildings.map(presentBuildingChoice),
})
