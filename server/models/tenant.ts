import {
  counted,
  decimal,
  flag,
  jsonOf,
  longText,
  optionalInstant,
  optionalText,
  ref,
  rowVersion,
  stamp,
  text,
  whole,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

const stamps = { created_at: stamp, updated_at: stamp, deleted_at: optionalInstant, version: rowVersion }

/** Where a company's goods are fetched, for its logistics partners. */
export const tenantLocationColumns = {
  id: counted,
  company_id: ref('companies'),
  name: text(160),
  code: text(40),
  type: text(40),
  address: text(255),
  city: text(80),
  state: text(80),
  zip: text(10),
  subdistrict: text(80),
  country: text(80),
  pic_name: text(120),
  phone: text(40),
  latitude: decimal(9, 6),
  longitude: decimal(9, 6),
  is_default: flag(),
  is_pickup: flag(),
  status: text(20),
  origin_code: optionalText(40),
  created_by: text(80),
  ...stamps,
}

/** A haulage service that a company uses; its four secrets are sealed and never leave. */
export const tenantLogisticColumns = {
  id: counted,
  company_id: ref('companies'),
  logistic_provider_id: whole(),
  logistic_provider_name: text(120),
  available_service_types: jsonOf<Readonly<Record<string, boolean>>>(),
  is_default: flag(),
  is_active: flag(true),
  username: longText,
  password: longText,
  api_key: longText,
  api_secret: longText,
  account_id: optionalText(80),
  account_name: optionalText(120),
  created_by: text(80),
  updated_by: text(80),
  ...stamps,
}

export type TenantLocationRow = RowOf<typeof tenantLocationColumns>
export type TenantLogisticRow = RowOf<typeof tenantLogisticColumns>
