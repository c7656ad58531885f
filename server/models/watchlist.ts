import {
  id,
  longText,
  optionalCode,
  optionalInstant,
  optionalRef,
  rowVersion,
  stamp,
  text,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A plate or company to block or to inspect. */
export const watchlistColumns = {
  id,
  kind: text(20),
  plate_key: optionalCode(20),
  company_id: optionalRef('companies'),
  action: text(20),
  note: longText,
  valid_from: optionalInstant,
  valid_until: optionalInstant,
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type WatchlistRow = RowOf<typeof watchlistColumns>
