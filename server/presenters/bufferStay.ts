import type { z } from 'zod'
import type { BufferStay, Overstay } from '#shared/contract/autogate/bufferZone.ts'
import { minutesBetween } from '#shared/domain/siteTime.ts'
import type { BufferStayView } from '../queries/bufferStayRows.ts'
import type { SignUrl } from './lane.ts'

/** A vehicle in a buffer zone, or that was there. */
export function presentStay(row: BufferStayView, signUrl: SignUrl, now: Date): z.infer<typeof BufferStay> {
  const { checked_at, called_at, left_at, entered_at } = row
  return {
    id: row.id,
    visit_id: row.visit_id,
    gate_activity_id: row.entry_activity_id ?? row.visit_id,
    area: { id: row.area_id, name: row.area_name, capacity: row.area_capacity },
    slot: row.slot,
    ticket: {
      id: row.ticket_id ?? '',
      access_number: row.access_number,
      type: row.kind,
      status: row.ticket_status,
      police_number: row.police_number,
    },
    company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
    vehicle_type: row.vehicle_type,
    comodity: row.comodity,
    document_type: row.document_type,
    document_number: row.document_number,
    entered_at: entered_at.toISOString(),
    left_at: left_at?.toISOString() ?? null,
    dwell_minutes: row.minutes ?? minutesBetween(entered_at.toISOString(), (left_at ?? now).toISOString()),
    overstay: presentOverstay(row, now),
    call: called_at === null ? null : { at: called_at.toISOString(), by: row.called_by ?? '', to: row.called_to },
    checkup:
      checked_at === null
        ? null
        : {
            at: checked_at.toISOString(),
            by: row.checked_by ?? '',
            documents_ok: row.documents_ok ?? false,
            seal_ok: row.seal_ok ?? false,
            plate_ok: row.plate_ok ?? false,
            notes: row.checkup_notes,
            photos: presentTaken(row.checkup_photos, signUrl),
          },
  }
}

interface Staying {
  readonly overstay_at: Date | null
  readonly overstayed_at: Date | null
  readonly left_at: Date | null
}

export const presentOverstay = (
  { overstay_at, overstayed_at, left_at }: Staying,
  now: Date,
): z.infer<typeof Overstay> => ({
  due_at: overstay_at?.toISOString() ?? null,
  alarmed_at: overstayed_at?.toISOString() ?? null,
  over: overstay_at !== null && overstay_at < (left_at ?? now),
})

export const presentTaken = (paths: readonly string[] | null, signUrl: SignUrl) =>
  (paths ?? []).map((path) => ({ path, url: signUrl(path) }))
