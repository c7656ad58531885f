import type { ReportFilters } from '#shared/contract/autogate/report.ts'
import type { ReportColumnName } from '#shared/words/reports.ts'
import type { Bound, Reading } from '../../database/work.ts'
import type { ReportFamily } from './reportFamilies.ts'
import { periodColumn, reportSource } from './reportSource.ts'
import { reportWhere } from './reportWhere.ts'

const visitCells = {
  access_number: 'v.access_number',
  kind: 'v.kind',
  rit: 'v.rit',
  company: 'v.company_id',
  police_number: 'v.police_number',
  vehicle_type: 'v.vehicle_type',
  comodity: 'v.comodity',
  quantity: 'v.quantity',
  unit: 'v.unit',
  document_type: 'v.document_type',
  document_number: 'v.document_number',
  building: 'v.building_id',
  gate: 'v.gate_id',
  lane: 'v.lane_id',
  entered_at: 'v.entered_at',
  lamp: 'v.lamp',
  exit_gate: 'v.exit_gate_id',
  exit_lane: 'v.exit_lane_id',
  left_at: 'v.left_at',
  minutes: 'v.minutes',
  cargo_status: 'v.cargo_status',
} as const satisfies Partial<Record<ReportColumnName, string>>

const stayCells = {
  buffer_area: 's.area_id',
  slot: 's.slot',
  buffer_entered_at: 's.entered_at',
  buffer_left_at: 's.left_at',
  buffer_minutes: 's.minutes',
  called_at: 's.called_at',
  checked_at: 's.checked_at',
} as const satisfies Partial<Record<ReportColumnName, string>>

/** A report of any length as the statement that a thread of its own reads it with. */
export interface ReportExport {
  readonly columns: readonly ReportColumnName[]
  readonly select: string
  readonly values: readonly Bound[]
  readonly at: string
  readonly id: string
}

/** The cells of a report's file in their order. Names are left as ids: to join them to each row takes most of the time. */
export async function reportExport(
  reading: Reading,
  family: ReportFamily,
  filters: ReportFilters,
): Promise<ReportExport> {
  const source = reportSource(family)
  const at = periodColumn(source, filters)
  const id = `${source.alias}.id`
  const cells: Partial<Record<ReportColumnName, string>> =
    family === 'buffer-zone' ? { ...visitCells, ...stayCells } : visitCells
  const { text, values } = await reportWhere(reading, family, filters)
  const list = [at, id, ...Object.values(cells)].map((cell, place) => `${cell} AS c${place}`).join(', ')
  return {
    columns: Object.keys(cells) as ReportColumnName[],
    select: `SELECT ${list} FROM ${source.tables} ${text}`,
    values,
    at,
    id,
  }
}
