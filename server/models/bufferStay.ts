import {
  id,
  instant,
  jsonOf,
  looseRef,
  optionalFlag,
  optionalInstant,
  optionalText,
  optionalWhole,
  ref,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** The time that a vehicle waits in a buffer zone, with its parking place, its checkup and the call to proceed. */
export const bufferStayColumns = {
  id,
  visit_id: ref('visits'),
  ticket_id: looseRef,
  company_id: looseRef,
  area_id: ref('areas'),
  slot: optionalWhole,
  entry_activity_id: looseRef,
  entry_lane_id: looseRef,
  exit_activity_id: looseRef,
  entered_at: instant,
  left_at: optionalInstant,
  minutes: optionalWhole,
  called_at: optionalInstant,
  called_by: optionalText(120),
  called_to: optionalText(160),
  overstay_at: optionalInstant,
  overstayed_at: optionalInstant,
  checked_at: optionalInstant,
  checked_by: optionalText(120),
  checked_by_id: looseRef,
  documents_ok: optionalFlag,
  seal_ok: optionalFlag,
  plate_ok: optionalFlag,
  checkup_notes: optionalText(500),
  checkup_photos: jsonOf<readonly string[]>(),
}
export type BufferStayRow = RowOf<typeof bufferStayColumns>
