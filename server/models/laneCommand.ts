import { id, instant, looseRef, optionalInstant, optionalText, ref, text, whole } from '../database/columns.ts'

/** A command that was sent to a lane, and what became of it. */
export const laneCommandColumns = {
  id,
  lane_id: ref('lanes'),
  activity_id: looseRef,
  action: text(10),
  issued_by: text(80),
  issued_at: instant,
  ttl_ms: whole(2000),
  state: text(20),
  detail: optionalText(120),
  answered_at: optionalInstant,
}
