import {
  decimal,
  flag,
  id,
  json,
  optionalInstant,
  optionalRef,
  optionalText,
  ref,
  rowVersion,
  stamp,
  text,
  whole,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A destination inside the zone (lokasi tujuan). */
export const buildingColumns = {
  id,
  name: text(160),
  code: text(40),
  address: optionalText(255),
  area_id: ref('areas'),
  company_id: optionalRef('companies'),
  latitude: decimal(10, 7),
  longitude: decimal(10, 7),
  capacity: whole(),
  /** From this share of its capacity on it is full. */
  full_percent: whole(100),
  opening_hours: json,
  is_port_bms: flag(),
  status: text(20),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type BuildingRow = RowOf<typeof buildingColumns>
