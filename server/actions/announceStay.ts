import type { Work } from '../database/work.ts'
import type { BufferStayView } from '../queries/bufferStayRows.ts'

/** Tells the boards what changed about a vehicle in a buffer zone; pictures and notes are asked for when needed. */
export function announceStay({ announce }: Pick<Work, 'announce'>, stay: BufferStayView): void {
  announce('operations', {
    type: 'buffer.changed',
    stay: {
      id: stay.id,
      visit_id: stay.visit_id,
      gate_activity_id: stay.entry_activity_id ?? stay.visit_id,
      area: { id: stay.area_id, name: stay.area_name },
      slot: stay.slot,
      access_number: stay.access_number,
      police_number: stay.police_number,
      entered_at: stay.entered_at.toISOString(),
      left_at: stay.left_at?.toISOString() ?? null,
      checkup: stay.checked_at === null ? null : [stay.documents_ok, stay.seal_ok, stay.plate_ok].every(Boolean),
      called_at: stay.called_at?.toISOString() ?? null,
      called_to: stay.called_to,
      overstayed_at: stay.overstayed_at?.toISOString() ?? null,
    },
  })
}
