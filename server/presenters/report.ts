import type { z } from 'zod'
import type { BufferReport, VisitReport } from '#shared/contract/autogate/report.ts'
import { typeNames } from '#shared/domain/ticketKind.ts'
import type { BufferReportRow, VisitReportRow } from '../queries/reports/reportRows.ts'

/** One truck, as every report shows it. */
export const presentVisitRow = (row: VisitReportRow): z.infer<typeof VisitReport> => ({
  id: row.id,
  visit_id: row.id,
  rit: row.rit,
  ticket: { id: row.ticket_id, access_number: row.access_number, type: typeNames[row.kind], kind: row.kind },
  company: named(row.company_id, row.company_name),
  police_number: row.police_number,
  vehicle_type: row.vehicle_type,
  comodity: row.comodity,
  quantity: row.quantity === null ? null : Number(row.quantity),
  unit: row.unit,
  document:
    row.document_type === null
      ? null
      : { type: row.document_type, code: row.document_code, number: row.document_number },
  building: named(row.building_id, row.building_name),
  gate: { id: row.gate_id, name: row.gate_name ?? '' },
  lane: row.lane_code,
  lamp: row.lamp,
  entered_at: row.entered_at.toISOString(),
  exit: exitOf(row),
  minutes: row.minutes,
  status: row.left_at === null ? 'inside' : 'left',
  cargo_status: row.cargo_status,
})

/** A stay in the buffer zone, with its visit. */
export const presentBufferRow = (row: BufferReportRow): z.infer<typeof BufferReport> => ({
  ...presentVisitRow(row),
  id: row.stay_id,
  buffer: {
    area: { id: row.stay_area_id, name: row.stay_area_name ?? '' },
    slot: row.stay_slot,
    entered_at: row.stay_entered_at.toISOString(),
    left_at: iso(row.stay_left_at),
    minutes: row.stay_minutes,
    called_at: iso(row.stay_called_at),
    overstayed_at: iso(row.stay_overstayed_at),
    checked_at: iso(row.stay_checked_at),
    checkup:
      row.stay_checked_at === null ? null : checkupOf([row.stay_documents_ok, row.stay_seal_ok, row.stay_plate_ok]),
  },
})

/** What was not looked at does not fail. */
export const checkupOf = (looks: readonly (boolean | null)[]): 'passed' | 'failed' =>
  looks.includes(false) ? 'failed' : 'passed'

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

function exitOf(row: VisitReportRow): z.infer<typeof VisitReport>['exit'] {
  if (row.left_at === null || row.exit_gate_id === null) return null
  return {
    gate: { id: row.exit_gate_id, name: row.exit_gate_name ?? '' },
    lane: row.exit_lane_code,
    lamp: row.exit_lamp,
    at: row.left_at.toISOString(),
  }
}
