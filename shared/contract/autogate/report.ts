import { z } from 'zod'
import { lamps } from '../../domain/lane.ts'
import { ticketKinds } from '../../domain/ticketKind.ts'
import { hasOwnLimit, pageQuery, sortBy } from '../page.ts'
import { Verification } from './gateIn.ts'

const at = z.iso.datetime()
const Named = z.object({ id: z.string(), name: z.string() })

/** Which instant of a visit lies in the period: the dashboards count entries by the one and exits by the other. */
export const periodsOf = ['entered', 'left'] as const

/** Most days that one report covers. */
export const longestReportDays = 366

/** Most rows that a printed list has; more are read as CSV. */
export const mostPrintedRows = 2_000

/** What narrows every report. Without dates it covers the last 31 days. */
export const reportFilters = z
  .strictObject({
    search: z.string().trim().max(100).optional(),
    start_date: z.iso.date().optional(),
    end_date: z.iso.date().optional(),
    period_of: z.enum(periodsOf).default('entered'),
    company_id: z.uuid().optional(),
    gate_id: z.uuid().optional(),
    building_id: z.uuid().optional(),
    kind: z.enum(ticketKinds).optional(),
    vehicle_type: z.string().trim().max(40).optional(),
    document_type: z.string().trim().max(60).optional(),
    lamp: z.enum(lamps).optional(),
    status: z.enum(['inside', 'left']).optional(),
    cargo: z.enum(['accepted', 'rejected', 'unchecked']).optional(),
  })
  .meta({ [hasOwnLimit]: true })

export type ReportFilters = z.output<typeof reportFilters>

export const reportQuery = reportFilters
  .extend({
    page: pageQuery.shape.page,
    per_page: pageQuery.shape.per_page,
    sort: sortBy(['entered_at', 'left_at'], '-entered_at'),
  })
  .meta({ [hasOwnLimit]: true })

export type ReportQuery = z.output<typeof reportQuery>

/** One truck: from its gate-in to its gate-out. */
export const VisitReport = z
  .object({
    id: z.string(),
    visit_id: z.string(),
    rit: z.number().int(),
    ticket: z.object({ id: z.string(), access_number: z.string(), type: z.string(), kind: z.enum(ticketKinds) }),
    company: Named.nullable(),
    police_number: z.string(),
    vehicle_type: z.string().nullable(),
    comodity: z.string().nullable(),
    quantity: z.number().nullable(),
    unit: z.string().nullable(),
    document: z.object({ type: z.string(), code: z.string().nullable(), number: z.string().nullable() }).nullable(),
    building: Named.nullable(),
    gate: Named,
    lane: z.string().nullable(),
    lamp: z.enum(lamps),
    entered_at: at,
    exit: z.object({ gate: Named, lane: z.string().nullable(), lamp: z.enum(lamps).nullable(), at }).nullable(),
    minutes: z.number().int().nullable(),
    status: z.enum(['inside', 'left']),
    cargo_status: z.enum(['accepted', 'rejected']).nullable(),
  })
  .meta({ id: 'VisitReport' })

/** A stay in the buffer zone, with the visit that it belongs to. */
export const BufferReport = VisitReport.extend({
  buffer: z.object({
    area: Named,
    slot: z.number().int().nullable(),
    entered_at: at,
    left_at: at.nullable(),
    minutes: z.number().int().nullable(),
    called_at: at.nullable(),
    overstayed_at: at.nullable(),
    checked_at: at.nullable(),
    checkup: z.enum(['passed', 'failed']).nullable(),
  }),
}).meta({ id: 'BufferReport' })

const Stay = z.object({
  id: z.string(),
  area: Named,
  slot: z.number().int().nullable(),
  entered_at: at,
  left_at: at.nullable(),
  minutes: z.number().int().nullable(),
  called_at: at.nullable(),
  called_by: z.string().nullable(),
  called_to: z.string().nullable(),
  overstayed_at: at.nullable(),
  checkup: z
    .object({
      at,
      by: z.string().nullable(),
      documents_ok: z.boolean().nullable(),
      seal_ok: z.boolean().nullable(),
      plate_ok: z.boolean().nullable(),
      notes: z.string().nullable(),
      photos: z.array(z.string()),
    })
    .nullable(),
})

const Cargo = z.object({
  id: z.string(),
  verdict: z.enum(['accepted', 'rejected']),
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
  drawn_quantity: z.number().nullable(),
  reason: z.string().nullable(),
  checker: z.string().nullable(),
  started_at: at.nullable(),
  finished_at: at.nullable(),
  received_at: at,
  late: z.boolean(),
  photos: z.array(z.string()),
})

/** A visit with all that proves it: what either gate compared and saw, the buffer zone, and the load. */
export const VisitReportDetail = VisitReport.extend({
  entry: Verification.nullable(),
  departure: Verification.nullable(),
  stays: z.array(Stay),
  cargo: z.array(Cargo),
  /** The call of the ship, for sarana niaga. */
  port_call: z
    .object({
      spmk_number: z.string().nullable(),
      vessel_name: z.string().nullable(),
      voyage: z.string().nullable(),
      activity: z.string().nullable(),
      berth: z.string().nullable(),
    })
    .nullable(),
}).meta({ id: 'VisitReportDetail' })
