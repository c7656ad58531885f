import { z } from 'zod'
import { isFilePath } from '../../domain/filePath.ts'
import { cameraPositions, decisions, directions, lamps, outcomes } from '../../domain/lane.ts'
import { hasControls } from '../../domain/plate.ts'
import { reprintReasons } from '../../domain/reprint.ts'
import { usualSiteZone } from '../../domain/siteTime.ts'
import { laneDevice, may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { prose } from '../text.ts'
import { Photo } from './lane.ts'

const at = z.iso.datetime()

export const Reason = z.object({ code: z.string(), message: z.string(), next_step: z.string() }).meta({ id: 'Reason' })

export const Check = z
  .object({
    code: z.string(),
    verdict: z.enum(['pass', 'warn', 'fail', 'skipped']),
    message: z.string(),
    /** Where the fact came from: `ticket`, `anpr`, `ceisa`, `register`, `policy` ... */
    source: z.string(),
    at,
  })
  .meta({ id: 'Check' })

/** A command to the barrier. Older than `ttl_ms` after `issued_at`, it must not be executed. */
export const BarrierCommand = z
  .object({ id: z.string(), action: z.enum(['open', 'close']), issued_at: at, ttl_ms: z.number().int() })
  .meta({ id: 'BarrierCommand' })

export const Slip = z
  .object({
    id: z.string(),
    title: z.string(),
    access_number: z.string(),
    police_number: z.string(),
    company: z.string(),
    destination: z.string(),
    gate: z.string(),
    lane: z.string(),
    direction: z.enum(directions),
    printed_at: at,
    /** The site's IANA zone, whose clock the paper shows. */
    time_zone: z.string().default(usualSiteZone),
    /** The signed code of the ticket, for the QR on the slip. */
    code: z.string(),
    copy: z.number().int().min(1),
  })
  .meta({ id: 'Slip' })

export const CheckInInput = z
  .object({
    lane_id: z.string().min(1).max(40),
    direction: z.enum(directions),
    ticket_access_number: z.string().trim().max(40).optional(),
    /** The scanned QR, as read. Either this or the access number. */
    qr: z.string().max(600).optional(),
    plate_read: z
      .string()
      .max(40)
      .refine((text) => !hasControls(text), { error: 'controls' })
      .nullable()
      .default(null),
    /** 0 to 1, as the camera says. */
    plate_confidence: z.number().min(0).max(1).nullable().default(null),
    photos: z
      .array(z.object({ position: z.enum(cameraPositions), path: z.string().refine(isFilePath) }))
      .max(8)
      .default([]),
    /** The lane's clock. */
    scanned_at: at,
    offline: z.boolean().default(false),
  })
  .meta({ id: 'CheckInInput' })

export const CheckInVerdict = z
  .object({
    id: z.string(),
    decision: z.enum(decisions),
    lamp: z.enum(lamps),
    reasons: z.array(Reason).min(1),
    instruction: z.string(),
    checks: z.array(Check),
    /** What customs or port allow for this truck, in one sentence; null where no ticket is known. */
    customs_sentence: z.string().nullish(),
    command: BarrierCommand.nullable(),
    print_job: Slip.nullable(),
    ticket: z.object({ access_number: z.string(), police_number: z.string(), company: z.string() }).nullable(),
    policy_version: z.number().int(),
    scanned_at: at,
    decided_at: at,
  })
  .meta({ id: 'CheckInVerdict' })

export const GateActivity = z
  .object({
    id: z.string(),
    gate: z.object({ id: z.string(), name: z.string() }),
    lane: z.object({ id: z.string(), code: z.string() }),
    direction: z.enum(directions),
    ticket: z
      .object({ id: z.string(), access_number: z.string(), type: z.string(), police_number: z.string() })
      .nullable(),
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    access_number: z.string().nullable(),
    plate_read: z.string().nullable(),
    plate_corrected: z.string().nullable(),
    plate_confidence: z.number().nullable(),
    vehicle_type: z.string().nullable(),
    decision: z.enum(decisions),
    /** `opened` by rule or operator, `refused`, `waiting` for a person, or `undone` by a supervisor. */
    outcome: z.enum(outcomes),
    lamp: z.enum(lamps),
    reasons: z.array(Reason),
    override: z
      .object({ action: z.string(), reason_code: z.string(), note: z.string().nullable(), by: z.string(), at })
      .nullable(),
    policy_version: z.number().int(),
    photos: z.array(Photo),
    offline: z.boolean(),
    scanned_at: at,
    decided_at: at,
  })
  .meta({ id: 'GateActivity' })

export const gateActivity = {
  list: get('/v1/gate-activities', {
    id: 'gate-activity.paginate',
    group: 'Gate Activities',
    summary: 'Get With Pagination',
    description:
      'Every vehicle at a gate, newest first, with lamp, reasons and photos; dates are days of the decision.',
    access: may('activity.read'),
    query: pageQuery.extend({
      sort: sortBy(['decided_at', 'scanned_at'], '-decided_at'),
      gate_id: z.uuid().optional(),
      lane_id: z.uuid().optional(),
      direction: z.enum(directions).optional(),
      decision: z.enum(decisions).optional(),
      lamp: z.enum(lamps).optional(),
      company_id: z.uuid().optional(),
    }),
    reply: page(GateActivity),
  }),
  checkIn: post('/v1/gate-activities/check-in', {
    id: 'gate-activity.check-in',
    group: 'Gate Activities',
    summary: 'Gate Check-in (Hardware)',
    description: 'Gate in and gate out. The same Idempotency-Key gives the same verdict, also after a restart.',
    access: laneDevice,
    body: CheckInInput,
    idempotency: 'required',
    commit: 'together',
    message: { id: 'Keputusan gerbang', en: 'Gate decision' },
    reply: CheckInVerdict,
  }),
  reprint: post('/v1/gate-activities/:id/reprint', {
    id: 'gate-activity.reprint',
    group: 'Gate Activities',
    summary: 'Print the slip again',
    description:
      'The copy is marked SALINAN and has a code of its own; every code of the ticket before it is dead, whatever the printer does. Refused while the slip may still come out by itself.',
    access: may('lane.intervene'),
    body: z.strictObject({ reason: z.enum(reprintReasons), note: prose(500).default('') }).meta({ id: 'ReprintInput' }),
    idempotency: 'honoured',
    commit: 'stepwise',
    message: { id: 'Slip dicetak ulang', en: 'Slip printed again' },
    reply: z.object({
      slip: Slip,
      /** What the lane said: `executed` means that its print queue has it. */
      outcome: z.enum(['executed', 'expired', 'duplicate', 'failed', 'unreachable']),
    }),
  }),
}
