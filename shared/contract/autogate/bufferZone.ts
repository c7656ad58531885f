import { z } from 'zod'
import { isFilePath } from '../../domain/filePath.ts'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, prose } from '../text.ts'

const group = 'Gate In/Out / Buffer Zone'
const at = z.iso.datetime()

/** When a vehicle has stayed too long, and when the alarm was given. */
export const Overstay = z
  .object({ due_at: at.nullable(), alarmed_at: at.nullable(), over: z.boolean() })
  .meta({ id: 'Overstay' })

/** A picture that a person took: `path` stays, `url` works for 24 hours. */
export const TakenPhoto = z.object({ path: z.string(), url: z.string() }).meta({ id: 'TakenPhoto' })

/** Photos as phones send them: paths of files that were uploaded before. */
export const photoPaths = z.array(z.string().refine(isFilePath)).max(10).default([])

export const BufferStay = z
  .object({
    id: z.string(),
    visit_id: z.string(),
    /** The scan at the gate of the buffer zone; what the other endpoints take. */
    gate_activity_id: z.string(),
    area: z.object({ id: z.string(), name: z.string(), capacity: z.number().int() }),
    /** Number of the parking place. */
    slot: z.number().int().nullable(),
    ticket: z.object({
      id: z.string(),
      access_number: z.string(),
      type: z.string(),
      status: z.string(),
      police_number: z.string(),
    }),
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    vehicle_type: z.string().nullable(),
    comodity: z.string().nullable(),
    document_type: z.string().nullable(),
    document_number: z.string().nullable(),
    entered_at: at,
    left_at: at.nullable(),
    dwell_minutes: z.number().int(),
    overstay: Overstay,
    /** The call to proceed. */
    call: z.object({ at, by: z.string(), to: z.string().nullable() }).nullable(),
    checkup: z
      .object({
        at,
        by: z.string(),
        documents_ok: z.boolean(),
        seal_ok: z.boolean(),
        plate_ok: z.boolean(),
        notes: z.string().nullable(),
        photos: z.array(TakenPhoto),
      })
      .nullable(),
  })
  .meta({ id: 'BufferStay' })

export const CheckupInput = z
  .object({
    /** Of the scan at the buffer zone, or of the gate-in. */
    gate_activity_id: z.string().min(1).max(40),
    documents_ok: z.boolean(),
    seal_ok: z.boolean(),
    plate_ok: z.boolean(),
    notes: prose(500).optional(),
    photos: photoPaths,
  })
  .meta({ id: 'CheckupInput' })

/** What a list of stays can be narrowed to. */
export const stayStates = ['inside', 'unchecked', 'called', 'overstay', 'left'] as const

export const bufferZone = {
  list: get('/v1/buffer-zone', {
    id: 'buffer-zone.paginate',
    group,
    summary: 'Get pagination bufferzone',
    description:
      'Vehicles in the buffer zones with slot, dwell time, checkup and call. `state` is `inside`, `unchecked`, `called`, `overstay` or `left`; dates are days of the entry.',
    access: may('buffer.read'),
    query: pageQuery.extend({
      sort: sortBy(['entered_at'], '-entered_at'),
      state: z.enum(stayStates).optional(),
      area_id: z.uuid().optional(),
      company_id: z.uuid().optional(),
    }),
    reply: page(BufferStay),
  }),
  byActivity: get('/v1/buffer-zone/gate-activities/:gate_activity_id', {
    id: 'buffer-zone.by-activity',
    group,
    summary: 'Get bufferzone detail by gate activity id',
    description: 'Takes the scan at the buffer zone, in or out, or the gate-in; of several stays the last one.',
    access: may('buffer.read'),
    reply: BufferStay,
  }),
  checkup: post('/v1/buffer-zone/checkup', {
    id: 'buffer-zone.checkup',
    group,
    summary: 'Buffer Zone Checkup',
    description: 'A further checkup replaces the earlier one, which stays in the log. Only while the vehicle is there.',
    access: may('buffer.checkup'),
    refuses: ['row.not_found', 'buffer.left'],
    body: CheckupInput,
    idempotency: 'honoured',
    message: { id: 'Pemeriksaan dicatat', en: 'Checkup recorded' },
    reply: BufferStay,
  }),
  call: post('/v1/buffer-zone/gate-activities/:gate_activity_id/call', {
    id: 'buffer-zone.call',
    group,
    summary: 'Call a vehicle to proceed',
    description: 'The boards show the call at once. Calling again changes the destination.',
    access: may('buffer.checkup'),
    refuses: ['buffer.left'],
    body: z.object({ to: line(160).optional() }),
    idempotency: 'honoured',
    message: { id: 'Kendaraan dipanggil', en: 'Vehicle called' },
    reply: BufferStay,
  }),
}
