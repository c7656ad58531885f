import type { Lamp } from '#shared/domain/lane.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import type { ReportFamily } from './reportFamilies.ts'

/** A visit with the names of all that it names. */
export interface VisitReportRow {
  readonly id: string
  readonly ticket_id: string
  readonly rit: number
  readonly access_number: string
  readonly kind: TicketKind
  readonly company_id: string | null
  readonly company_name: string | null
  readonly police_number: string
  readonly vehicle_type: string | null
  readonly comodity: string | null
  readonly document_type: string | null
  readonly document_code: string | null
  readonly document_number: string | null
  readonly building_id: string | null
  readonly building_name: string | null
  readonly quantity: string | null
  readonly unit: string | null
  readonly gate_id: string
  readonly gate_name: string | null
  readonly lane_code: string | null
  readonly lamp: Lamp
  readonly entered_at: Date
  readonly exit_activity_id: string | null
  readonly exit_gate_id: string | null
  readonly exit_gate_name: string | null
  readonly exit_lane_code: string | null
  readonly exit_lamp: Lamp | null
  readonly left_at: Date | null
  readonly minutes: number | null
  readonly cargo_status: 'accepted' | 'rejected' | null
}

/** A stay in the buffer zone beside its visit. */
export interface BufferReportRow extends VisitReportRow {
  readonly stay_id: string
  readonly stay_area_id: string
  readonly stay_area_name: string | null
  readonly stay_slot: number | null
  readonly stay_entered_at: Date
  readonly stay_left_at: Date | null
  readonly stay_minutes: number | null
  readonly stay_called_at: Date | null
  readonly stay_overstayed_at: Date | null
  readonly stay_checked_at: Date | null
  readonly stay_documents_ok: boolean | null
  readonly stay_seal_ok: boolean | null
  readonly stay_plate_ok: boolean | null
}

const own = [
  'id',
  'ticket_id',
  'rit',
  'access_number',
  'kind',
  'company_id',
  'police_number',
  'vehicle_type',
  'comodity',
  'document_type',
  'document_code',
  'document_number',
  'building_id',
  'quantity',
  'unit',
  'gate_id',
  'lamp',
  'entered_at',
  'exit_activity_id',
  'exit_gate_id',
  'exit_lamp',
  'left_at',
  'minutes',
  'cargo_status',
]

const visitColumns = `${own.map((column) => `v.${column}`).join(', ')}, c.name AS company_name, b.name AS building_name,
  g.name AS gate_name, l.code AS lane_code, xg.name AS exit_gate_name, xl.code AS exit_lane_code`

const names = `LEFT JOIN companies c ON c.id = v.company_id LEFT JOIN buildings b ON b.id = v.building_id
  LEFT JOIN gates g ON g.id = v.gate_id LEFT JOIN lanes l ON l.id = v.lane_id
  LEFT JOIN gates xg ON xg.id = v.exit_gate_id LEFT JOIN lanes xl ON xl.id = v.exit_lane_id`

const stayColumns = `s.id AS stay_id, s.area_id AS stay_area_id, sa.name AS stay_area_name, s.slot AS stay_slot,
  s.entered_at AS stay_entered_at, s.left_at AS stay_left_at, s.minutes AS stay_minutes, s.called_at AS stay_called_at,
  s.overstayed_at AS stay_overstayed_at, s.checked_at AS stay_checked_at, s.documents_ok AS stay_documents_ok,
  s.seal_ok AS stay_seal_ok, s.plate_ok AS stay_plate_ok`

/** Columns and joins of a report's rows, beginning at the table whose rows they are; `on` picks them. */
export const reportRowsFrom = (family: ReportFamily, on: (id: string) => string): { columns: string; joins: string } =>
  family === 'buffer-zone'
    ? {
        columns: `${visitColumns}, ${stayColumns}`,
        joins: `JOIN buffer_stays s ON ${on('s.id')} JOIN visits v ON v.id = s.visit_id
          LEFT JOIN areas sa ON sa.id = s.area_id ${names}`,
      }
    : { columns: visitColumns, joins: `JOIN visits v ON ${on('v.id')} ${names}` }
