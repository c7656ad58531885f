import { z } from 'zod'
import { portActivities, ticketKinds } from '../../domain/ticketKind.ts'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery, rowId, sortBy } from '../page.ts'
import { line, prose } from '../text.ts'
import { photoPaths, TakenPhoto } from './bufferZone.ts'
import { AnyTicket, TicketCustomsDocument } from './ticket.ts'

const group = 'Load Unload'
const at = z.iso.datetime()

export const cargoStatuses = ['waiting', 'accepted', 'rejected'] as const

/** What a checker decided; the phone's times stand beside the server's. */
export const CargoOperation = z
  .object({
    verdict: z.enum(['accepted', 'rejected']),
    qty: z.number().nullable(),
    unit: z.string().nullable(),
    reason: z.string().nullable(),
    photos: z.array(TakenPhoto),
    started_at: at.nullable(),
    finished_at: at.nullable(),
    /** The phone's clock. */
    device_at: at.nullable(),
    /** The server's clock. */
    received_at: at,
    /** Heard of only after the vehicle had left. */
    late: z.boolean(),
    checker: z.string().nullable(),
  })
  .meta({ id: 'CargoOperation' })

/** A visit as a checker sees it. */
export const CargoVisit = z
  .object({
    /** Of the visit; what accept and reject take. */
    id: z.string(),
    access_number: z.string(),
    type: z.enum(ticketKinds),
    ticket_status: z.string(),
    status: z.enum(cargoStatuses),
    rit: z.number().int(),
    police_number: z.string(),
    vehicle_type: z.string().nullable(),
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    comodity: z.string().nullable(),
    /** As announced on the ticket. */
    qty: z.number().nullable(),
    unit: z.string().nullable(),
    destination: z.string().nullable(),
    gate: z.string(),
    document_type: z.string().nullable(),
    document_number: z.string().nullable(),
    entered_at: at,
    left_at: at.nullable(),
    operation: CargoOperation.nullable(),
  })
  .meta({ id: 'CargoVisit' })

const qty = z
  .number()
  .positive()
  .max(999_999_999_999)
  .refine((amount) => Math.round(amount * 1000) / 1000 === amount, { error: 'decimals' })

const device = {
  /** The phone's clock when the checker decided; a phone that was offline sends it later. */
  device_at: at.optional(),
  /** Which phone. */
  device: line(100).optional(),
}

export const AcceptInput = z
  .object({ qty, unit: line(20), started_at: at, finished_at: at, photos: photoPaths, ...device })
  .refine(({ started_at, finished_at }) => Date.parse(started_at) <= Date.parse(finished_at), {
    path: ['finished_at'],
    error: 'finish_reversed',
  })
  .meta({ id: 'AcceptInput' })

export const RejectLoadInput = z
  .object({ reason: prose(500), photos: photoPaths, ...device })
  .meta({ id: 'RejectLoadInput' })

/** A customs document with what it still allows. */
export const ScannedCustoms = TicketCustomsDocument.extend({
  /** What vehicles inside will take from the balance. */
  claimed: z.number(),
  /** What this vehicle may take at most; null where nobody counts. */
  available: z.number().nullable(),
  source: z.string(),
  fetched_at: at,
}).meta({ id: 'ScannedCustoms' })

export const ScannedSpmk = z
  .object({
    spmk_number: z.string(),
    vessel_name: z.string().nullable(),
    voyage: z.string().nullable(),
    activity: z.enum(portActivities).nullable(),
    berth: z.string().nullable(),
    /** Round trips with this order so far. */
    trips: z.number().int(),
    inside: z.number().int(),
    /** What checkers accepted, by unit. */
    accepted: z.array(z.object({ unit: z.string(), qty: z.number(), trips: z.number().int() })),
  })
  .meta({ id: 'ScannedSpmk' })

const visited = { visit: CargoVisit.nullable() }

export const loadUnload = {
  validateQr: post('/v1/load-unload/validate-qr', {
    id: 'load-unload.validate-qr',
    group,
    summary: '[Mobile] Validate Scan QR',
    description:
      'Takes the signed code of a ticket or slip, or the number on it. Each reason not to load has a code of its own.',
    access: may('load.read'),
    refuses: [
      'load.code_unreadable',
      'load.code_forged',
      'load.ticket_unknown',
      'load.ticket_pending',
      'load.ticket_canceled',
      'load.ticket_rejected',
      'load.ticket_expired',
      'load.ticket_completed',
      'load.not_inside',
      'load.guest',
    ],
    body: z.object({ code: z.string().trim().min(1).max(600) }),
    reply: CargoVisit,
  }),
  accept: post('/v1/load-unload/:id/accept', {
    id: 'load-unload.accept',
    group,
    summary: '[Mobile] Accept Bongkar Muat',
    description:
      'Draws what was counted from the balance of the customs document instead of what the ticket announced, once: also when a phone that was offline sends it after the vehicle has left. Send an Idempotency-Key and retry with the same.',
    access: may('load.write'),
    refuses: [
      'load.already_accepted',
      'load.exceeds_balance',
      'load.exceeds_order',
      'load.guest',
      'load.implausible',
      'load.unit_mismatch',
    ],
    body: AcceptInput,
    idempotency: 'honoured',
    message: { id: 'Bongkar muat diterima', en: 'Load accepted' },
    reply: CargoVisit,
  }),
  reject: post('/v1/load-unload/:id/reject', {
    id: 'load-unload.reject',
    group,
    summary: '[Mobile] Reject Bongkar Muat',
    description: 'Nothing is drawn from the balance. A rejected load can still be accepted later.',
    access: may('load.write'),
    refuses: ['load.already_accepted', 'load.already_rejected', 'load.guest'],
    body: RejectLoadInput,
    idempotency: 'honoured',
    message: { id: 'Bongkar muat ditolak', en: 'Load rejected' },
    reply: CargoVisit,
  }),
  status: get('/v1/load-unload/status', {
    id: 'load-unload.status',
    group,
    summary: '[Mobile] Data Status Bongkar Muat',
    description: 'Vehicles inside that wait, and loads that were decided on the given days; today unless told.',
    access: may('load.read'),
    query: pageQuery.pick({ start_date: true, end_date: true }).extend({ building_id: z.uuid().optional() }),
    reply: z.object({
      waiting: z.number().int(),
      accepted: z.number().int(),
      rejected: z.number().int(),
      late: z.number().int(),
    }),
  }),
  list: get('/v1/load-unload', {
    id: 'load-unload.list',
    group,
    summary: '[Mobile] Get List Bongkar Muat',
    description:
      'Visits that carry a load, newest first. `status` is `waiting`, `accepted` or `rejected`; dates are days of the gate-in.',
    access: may('load.read'),
    query: pageQuery.extend({
      sort: sortBy(['entered_at'], '-entered_at'),
      id: rowId,
      status: z.enum(cargoStatuses).optional(),
      building_id: z.uuid().optional(),
      company_id: z.uuid().optional(),
    }),
    reply: page(CargoVisit),
  }),
  scanCeisa: get('/v1/load-unload/scan/:access_number/ceisa', {
    id: 'load-unload.scan-ceisa',
    group,
    summary: '[Mobile] Get Detail Scan Ceisa Documents',
    description:
      'The customs document of a scanned ticket: what it still allows, what vehicles inside claim, and how old the copy is.',
    access: may('load.read'),
    refuses: ['load.no_customs_document'],
    reply: z.object({ ...visited, document: ScannedCustoms }),
  }),
  scanTicket: get('/v1/load-unload/scan/:access_number/ticket', {
    id: 'load-unload.scan-ticket',
    group,
    summary: '[Mobile] Get Detail Scan Ticket Documents',
    description: 'The ticket of a scan with its supporting documents.',
    access: may('load.read'),
    reply: z.object({ ...visited, ticket: AnyTicket }),
  }),
  scanSpmk: get('/v1/load-unload/scan/:access_number/spmk', {
    id: 'load-unload.scan-spmk',
    group,
    summary: '[Mobile] Get Detail Scan Spmk Documents',
    description: 'The port order of a scanned ticket, with round trips and what checkers accepted.',
    access: may('load.read'),
    refuses: ['load.no_spmk'],
    reply: z.object({ ...visited, spmk: ScannedSpmk }),
  }),
}
