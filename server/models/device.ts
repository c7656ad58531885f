import { code, id, optionalInstant, ref, rowVersion, stamp, text } from '../database/columns.ts'
import type { RowOf } from './defineTable.ts'

/** A lane machine and the hash of its token. */
export const deviceColumns = {
  id,
  lane_id: ref('lanes'),
  name: text(120),
  token_hash: code(64),
  status: text(20),
  last_seen_at: optionalInstant,
  created_at: stamp,
  updated_at: stamp,
  deleted_at: optionalInstant,
  version: rowVersion,
}
export type DeviceRow = RowOf<typeof deviceColumns>
