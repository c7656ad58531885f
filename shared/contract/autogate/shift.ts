import { z } from 'zod'
import { laneModes } from '../../domain/lane.ts'
import { may } from '../access.ts'
import { get, page, post, put } from '../endpoint.ts'
import { pageQuery } from '../page.ts'
import { prose } from '../text.ts'
import { Intervention } from './intervention.ts'

const group = 'Shift'
const at = z.iso.datetime()
const Person = z.object({ id: z.string(), name: z.string() })

/** What one operator leaves to the next: as it was at that moment. */
export const ShiftState = z
  .object({
    open: z.array(Intervention),
    shelved: z.array(Intervention),
    /** Lanes that do not work by themselves. */
    lanes: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        mode: z.enum(laneModes),
        by: z.string().nullable(),
        since: at.nullable(),
      }),
    ),
  })
  .meta({ id: 'ShiftState' })

export const ShiftHandover = z
  .object({
    id: z.string(),
    shift: z.number().int(),
    /** As the plan of the site called it then; null for what is older than the plan. */
    shift_name: z.string().nullable(),
    /** Null where nobody was there to hand over. */
    from: Person.nullable(),
    to: Person.nullable(),
    note: z.string(),
    left: ShiftState,
    sound: z.enum(['heard', 'silent']).nullable(),
    handed_at: at,
    confirmed_at: at.nullable(),
  })
  .meta({ id: 'ShiftHandover' })

export const shift = {
  list: get('/v1/shift-handovers', {
    id: 'shift.paginate',
    group,
    summary: 'Paginate Shift Handovers',
    access: may('lane.intervene'),
    query: pageQuery.pick({ page: true, per_page: true }),
    reply: page(ShiftHandover),
  }),
  current: get('/v1/shift-handovers/current', {
    id: 'shift.current',
    group,
    summary: 'Shift, what is left now, and the handover that waits',
    access: may('lane.intervene'),
    reply: z.object({
      shift: z.object({ number: z.number().int(), name: z.string(), started_at: at, ends_at: at }),
      left: ShiftState,
      waiting: ShiftHandover.nullable(),
      latest: ShiftHandover.nullable(),
    }),
  }),
  create: post('/v1/shift-handovers', {
    id: 'shift.create',
    group,
    summary: 'Hand over the desk',
    description: 'Keeps what is open, shelved and not automatic. One handover waits at a time.',
    access: may('lane.intervene'),
    body: z
      .strictObject({ note: z.union([z.literal(''), prose(1000)]).default('') })
      .meta({ id: 'ShiftHandoverInput' }),
    idempotency: 'honoured',
    message: { id: 'Serah terima menunggu operator berikutnya', en: 'The handover waits for the next operator' },
    reply: ShiftHandover,
  }),
  start: post('/v1/shift-handovers/start', {
    id: 'shift.start',
    group,
    summary: 'Begin a shift without a handover',
    description: 'When nobody was there to hand over. Refused while a handover waits.',
    access: may('lane.intervene'),
    body: z.strictObject({ sound: z.enum(['heard', 'silent']) }).meta({ id: 'ShiftStartInput' }),
    idempotency: 'honoured',
    message: { id: 'Giliran dimulai', en: 'The shift has begun' },
    reply: ShiftHandover,
  }),
  confirm: put('/v1/shift-handovers/:id/confirm', {
    id: 'shift.confirm',
    group,
    summary: 'Confirm a handover',
    description: 'By another person than the one who handed over, after the sound test.',
    access: may('lane.intervene'),
    body: z.strictObject({ sound: z.enum(['heard', 'silent']) }).meta({ id: 'ShiftConfirmInput' }),
    message: { id: 'Serah terima dikonfirmasi', en: 'The handover is confirmed' },
    reply: ShiftHandover,
  }),
}
