import {
  id,
  instant,
  json,
  optionalInstant,
  optionalText,
  ref,
  rowVersion,
  stamp,
  text,
  whole,
} from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A guard post with its lanes. */
export const gateColumns = {
  id,
  name: text(120),
  code: text(40),
  area_id: ref('areas'),
  position: whole(),
  status: text(20),
  policy_version: whole(1),
  /** The number of the last slip of its series; slips are written by hand while the gate is worked so. */
  last_slip: whole(),
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type GateRow = RowOf<typeof gateColumns>

/** The rules of a gate, each version kept: a decision names the one it was made by. */
export const gatePolicyColumns = {
  id,
  gate_id: ref('gates'),
  policy_version: whole(1),
  rules: json,
  note: optionalText(255),
  created_by: optionalText(120),
  created_at: instant,
}
