import {
  id,
  longText,
  optionalCode,
  optionalInstant,
  optionalRef,
  optionalText,
  rowVersion,
  stamp,
  text,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A plate, driver or company to block, to inspect or to be told of. */
export const watchlistColumns = {
  id,
  kind: text(20),
  plate_key: optionalCode(20),
  /** The plate as it is written. */ police_number: optionalText(20),
  /** Letters and digits of the driving licence. */ driver_key: optionalCode(40),
  driver_name: optionalText(120),
  company_id: optionalRef('companies'),
  action: text(20),
  note: longText,
  valid_from: optionalInstant,
  valid_until: optionalInstant,
  created_by: optionalText(120),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type WatchlistRow = RowOf<typeof watchlistColumns>
