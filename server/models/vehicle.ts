import { code, id, optionalInstant, optionalRef, optionalText, rowVersion, stamp, text } from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A registered vehicle, found by the letters and digits of its plate. */
export const vehicleColumns = {
  id,
  plate_key: code(20),
  police_number: text(20),
  vehicle_type: optionalText(40),
  company_id: optionalRef('companies'),
  status: text(20),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type VehicleRow = RowOf<typeof vehicleColumns>
