import { id, optionalInstant, optionalText, rowVersion, stamp, text, whole } from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A tenant of the zone. */
export const companyColumns = {
  id,
  name: text(160),
  code: text(40),
  npwp: optionalText(24),
  nib: optionalText(24),
  address: optionalText(255),
  email: optionalText(160),
  phone: optionalText(40),
  pic_name: optionalText(120),
  type: text(20),
  status: text(20),
  logo_path: optionalText(200),
  quota_vehicle: whole(),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type CompanyRow = RowOf<typeof companyColumns>
