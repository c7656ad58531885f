import { id, optionalInstant, rowVersion, stamp, text, whole } from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A part of the site: main gate, port gate, buffer zone or plot. */
export const areaColumns = {
  id,
  name: text(120),
  code: text(40),
  type: text(20),
  capacity: whole(),
  /** From this share of its capacity on it is full. */
  full_percent: whole(100),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type AreaRow = RowOf<typeof areaColumns>
