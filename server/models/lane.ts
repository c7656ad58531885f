import {
  flag,
  id,
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

/** One barrier with scanner, camera, printer and lamp, as the server last knew it. */
export const laneColumns = {
  id,
  gate_id: ref('gates'),
  code: text(40),
  name: text(120),
  position: whole(),
  direction: text(10),
  mode: text(10),
  lamp: text(10),
  barrier_state: text(10),
  barrier_proof: text(10),
  devices: json,
  vehicle: json,
  machine: json,
  connected: flag(),
  last_seen_at: optionalInstant,
  lease_status: text(20),
  lease_by: optionalText(36),
  lease_name: optionalText(120),
  lease_reason: optionalText(120),
  lease_since: optionalInstant,
  lease_until: optionalInstant,
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type LaneRow = RowOf<typeof laneColumns>
