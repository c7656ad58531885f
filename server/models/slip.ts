import { id, json, looseRef, optionalText, ref, stamp, text, whole } from '../database/columns.ts'

/** A printed slip and its way through the printer. */
export const slipColumns = {
  id,
  activity_id: looseRef,
  lane_id: ref('lanes'),
  ticket_id: looseRef,
  content: json,
  copy: whole(1),
  state: text(20),
  detail: optionalText(120),
  created_at: stamp,
  updated_at: stamp,
}
