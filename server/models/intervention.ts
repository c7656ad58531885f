import {
  id,
  instant,
  json,
  looseRef,
  optionalInstant,
  optionalText,
  ref,
  rowVersion,
  text,
  whole,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** One thing that needs an operator. */
export const interventionColumns = {
  id,
  lane_id: ref('lanes'),
  gate_id: ref('gates'),
  activity_id: looseRef,
  cause: text(20),
  priority: whole(2),
  state: text(20),
  plate: optionalText(40),
  company_name: optionalText(160),
  reason_code: text(60),
  reason_values: json,
  owner_id: looseRef,
  owner_name: optionalText(120),
  opened_at: instant,
  due_at: instant,
  shelved_until: optionalInstant,
  closed_at: optionalInstant,
  outcome: json,
  version: rowVersion,
}
export type InterventionRow = RowOf<typeof interventionColumns>
