import { z } from 'zod'
import { directions } from '../../domain/lane.ts'
import { manualReasons, mostSlipsAtOnce, slipStates } from '../../domain/manualMode.ts'
import { may } from '../access.ts'
import { file, get, page, post } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { line, PoliceNumber, prose } from '../text.ts'

const group = 'Manual Mode'
const at = z.iso.datetime()

export const ManualPeriod = z
  .object({
    id: z.string(),
    gate: z.object({ id: z.string(), name: z.string(), code: z.string() }),
    reason_code: z.enum(manualReasons),
    note: z.string(),
    started_by: z.string(),
    started_at: at,
    ended_by: z.string().nullable(),
    ended_at: at.nullable(),
    /** What became of the paper: slips issued, entered, void, and those that nobody brought back. */
    slips: z.object({
      issued: z.number().int(),
      entered: z.number().int(),
      void: z.number().int(),
      missing: z.number().int(),
      first: z.string().nullable(),
      last: z.string().nullable(),
    }),
    version: z.number().int(),
  })
  .meta({ id: 'ManualPeriod' })

export const ManualSlip = z
  .object({
    id: z.string(),
    period_id: z.string(),
    number: z.number().int(),
    /** As it stands on the paper. */
    name: z.string(),
    state: z.enum(slipStates),
    lane: z.object({ id: z.string(), code: z.string() }).nullable(),
    direction: z.enum(directions).nullable(),
    police_number: z.string().nullable(),
    access_number: z.string().nullable(),
    driver_name: z.string().nullable(),
    note: z.string().nullable(),
    activity_id: z.string().nullable(),
    /** By the clock of whoever wrote the paper, and when it was typed in. */
    written_at: at.nullable(),
    entered_at: at.nullable(),
    entered_by: z.string().nullable(),
    issued_by: z.string(),
    issued_at: at,
  })
  .meta({ id: 'ManualSlip' })

const why = { reason_code: z.enum(manualReasons), note: prose(500) }

export const manualMode = {
  current: get('/v1/gates/:id/manual-mode', {
    id: 'manual.current',
    group,
    summary: 'Whether a gate is in manual mode',
    access: may('manual.read'),
    reply: z.object({ running: z.boolean(), period: ManualPeriod.nullable() }),
  }),
  start: post('/v1/gates/:id/manual-mode', {
    id: 'manual.start',
    group,
    summary: 'Start manual mode',
    description: 'Automatic lanes of the gate become manual: nothing opens without a person.',
    access: may('manual.control'),
    body: z.strictObject(why).meta({ id: 'ManualStart' }),
    idempotency: 'honoured',
    message: { id: 'Mode manual dimulai', en: 'Manual mode started' },
    reply: ManualPeriod,
  }),
  stop: post('/v1/gates/:id/manual-mode/stop', {
    id: 'manual.stop',
    group,
    summary: 'Stop manual mode',
    description: 'Lanes that the start made manual are automatic again. Slips can be entered later.',
    access: may('manual.control'),
    message: { id: 'Mode manual diakhiri', en: 'Manual mode stopped' },
    reply: ManualPeriod,
  }),
  issue: post('/v1/gates/:id/manual-mode/slips', {
    id: 'manual.issue',
    group,
    summary: 'Issue numbered slips',
    description: 'The numbers of a gate have no gaps and never come back.',
    access: may('manual.control'),
    body: z.strictObject({ count: z.number().int().min(1).max(mostSlipsAtOnce) }).meta({ id: 'SlipOrder' }),
    idempotency: 'honoured',
    message: { id: 'Slip diterbitkan', en: 'Slips issued' },
    reply: z.object({ period: ManualPeriod, slips: z.array(z.object({ id: z.string(), name: z.string() })) }),
  }),
  periods: get('/v1/manual-periods', {
    id: 'manual.periods',
    group,
    summary: 'Periods of manual mode, with their reconciliation',
    access: may('manual.read'),
    query: pageQuery
      .omit({ search: true })
      .extend({ sort: sortBy(['started_at'], '-started_at'), gate_id: z.string().optional() }),
    reply: page(ManualPeriod),
  }),
  period: get('/v1/manual-periods/:id', {
    id: 'manual.period',
    group,
    summary: 'One period of manual mode',
    access: may('manual.read'),
    reply: ManualPeriod,
  }),
  slips: get('/v1/manual-periods/:id/slips', {
    id: 'manual.slips',
    group,
    summary: 'The slips of a period',
    description: '`state=issued` lists those that are missing.',
    access: may('manual.read'),
    query: pageQuery
      .omit({ start_date: true, end_date: true })
      .extend({ sort: sortBy(['number', 'written_at'], 'number'), state: z.enum(slipStates).optional() }),
    reply: page(ManualSlip),
  }),
  sheet: get('/v1/manual-periods/:id/sheet', {
    id: 'manual.sheet',
    group,
    summary: 'The slips as PDF, ten on a page',
    description: 'Those that nobody entered yet; a range of numbers prints some of them.',
    access: may('manual.read'),
    query: z.strictObject({
      from: z.coerce.number().int().min(1).optional(),
      to: z.coerce.number().int().min(1).optional(),
    }),
    reply: file('application/pdf'),
  }),
  enter: post('/v1/manual-slips/:id/entry', {
    id: 'manual.enter',
    group,
    summary: 'Enter a slip afterwards',
    description:
      'The passage counts at the time that is written on the paper. A ticket that could not pass then is not moved; the reply says so.',
    access: may('manual.enter'),
    body: z
      .strictObject({
        lane_id: z.string().min(1).max(36),
        direction: z.enum(directions),
        police_number: PoliceNumber,
        written_at: at,
        access_number: line(20).optional(),
        driver_name: line(120).optional(),
        note: prose(500).optional(),
      })
      .meta({ id: 'SlipEntry' }),
    idempotency: 'honoured',
    message: { id: 'Slip dimasukkan', en: 'Slip entered' },
    reply: z.object({ slip: ManualSlip, ticket_moved: z.boolean(), reasons: z.array(z.string()) }),
  }),
  void: post('/v1/manual-slips/:id/void', {
    id: 'manual.void',
    group,
    summary: 'Void a slip',
    description: 'Spoiled or never used: the number stays taken.',
    access: may('manual.enter'),
    body: z.strictObject({ note: prose(500) }).meta({ id: 'SlipVoid' }),
    message: { id: 'Slip dibatalkan', en: 'Slip voided' },
    reply: ManualSlip,
  }),
}
