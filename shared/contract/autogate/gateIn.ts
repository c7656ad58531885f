import { z } from 'zod'
import { decisions, directions, lamps } from '../../domain/lane.ts'
import { undoReasons } from '../../domain/undo.ts'
import { may } from '../access.ts'
import { get, post } from '../endpoint.ts'
import { prose } from '../text.ts'
import { Check, GateActivity, Reason } from './gateActivity.ts'
import { PolicyChange } from './gatePolicy.ts'
import { Intervention } from './intervention.ts'

const at = z.iso.datetime()

/** A plate as it is shown, and the positions of its text that differ from the other one. */
const MarkedPlate = z.object({ text: z.string(), marks: z.array(z.number().int()) }).meta({ id: 'MarkedPlate' })

export const PlateComparison = z
  .object({
    read: MarkedPlate.nullable(),
    /** 0 to 1, as the camera says. */
    confidence: z.number().nullable(),
    corrected: z.string().nullable(),
    expected: MarkedPlate.nullable(),
    verdict: z.enum(['same', 'near', 'different', 'unknown']),
    /** The characters that were taken for each other, such as `F/E`. */
    differences: z.array(z.string()),
  })
  .meta({ id: 'PlateComparison' })

/** A check with what it compared and how old its fact was when the gate decided. */
const VerifiedCheck = Check.extend({
  age_seconds: z.number().int(),
  compared: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
}).meta({ id: 'VerifiedCheck' })

/** Everything that a person needs to decide about one vehicle, or to see later why it was decided so. */
export const Verification = z
  .object({
    activity: GateActivity,
    checks: z.array(VerifiedCheck),
    instruction: z.string(),
    /** What customs or port allowed for this truck when it was decided, in one sentence; null without a ticket. */
    customs_sentence: z.string().nullish(),
    plate: PlateComparison,
    /** What helps to judge, such as how often this vehicle came; null when there is nothing to say. */
    hint: z.string().nullable(),
    ticket: z
      .object({
        id: z.string(),
        access_number: z.string(),
        type: z.string(),
        status: z.string(),
        police_number: z.string(),
        company: z.string(),
        comodity: z.string().nullable(),
        quantity: z.number().nullable(),
        unit: z.string().nullable(),
        vehicle_type: z.string().nullable(),
        valid_from: at,
        expired_at: at,
        slot_start: at.nullable(),
        slot_end: at.nullable(),
        rit_done: z.number().int(),
        rit_max: z.number().int(),
        driver: z.object({ name: z.string(), sim_number: z.string().nullable() }).nullable(),
        destinations: z.array(z.string()),
      })
      .nullable(),
    customs: z
      .object({
        document: z.string(),
        nomor_aju: z.string(),
        /** The customs channel, which is not the lamp. */
        customs_lane: z.enum(['green', 'yellow', 'red']).nullable(),
        released: z.boolean(),
        release_number: z.string().nullable(),
        released_at: at.nullable(),
        source: z.string(),
        fetched_at: at,
        stale: z.boolean(),
      })
      .nullable(),
    history: z.object({
      plate: z.string().nullable(),
      entries_30_days: z.number().int(),
      last_entry_at: at.nullable(),
    }),
    operator: z
      .object({
        action: z.string(),
        reason_code: z.string(),
        reason: z.string(),
        note: z.string().nullable(),
        by: z.string(),
        role: z.string(),
        at,
        /** How long the vehicle waited for the decision, in milliseconds. */
        latency_ms: z.number().int(),
      })
      .nullable(),
    command: z
      .object({ id: z.string(), action: z.string(), state: z.string(), detail: z.string().nullable(), issued_at: at })
      .nullable(),
    intervention: Intervention.nullable(),
    /** The round trip that a gate-out closes. */
    trip: z.object({ entry_activity_id: z.string().nullable(), minutes: z.number().int().nullable() }),
    policy: z.object({ version: z.number().int(), rules: z.record(z.string(), z.number()) }),
    timeline: z.array(z.object({ at, message: z.string() })),
    direction: z.enum(directions),
    /** Set once a supervisor took the check-in back. */
    undone: z.object({ reason_code: z.enum(undoReasons), note: z.string(), by: z.string(), at }).nullable(),
    /** Until when it can be taken back; null where it cannot. */
    undo_until: at.nullable(),
  })
  .meta({ id: 'Verification' })

const Judged = z.object({
  decision: z.enum(decisions),
  lamp: z.enum(lamps),
  policy_version: z.number().int(),
  reasons: z.array(Reason),
})

/** The stored facts judged again, by the rules of then and by those of today. */
export const Explanation = z
  .object({
    decided: Judged,
    /** The rules of then, run again: differs from `decided` only where a person or newer software came between. */
    repeated: Judged,
    today: Judged,
    changed: z.boolean(),
    policy_changes: z.array(PolicyChange),
    /** Checks that come out differently today. */
    checks: z.array(z.object({ code: z.string(), then: z.string(), today: z.string(), message: z.string() })),
    message: z.string(),
  })
  .meta({ id: 'Explanation' })

export const gateIn = {
  verification: get('/v1/gate-in/verifications/:id', {
    id: 'gate-in.verification',
    group: 'Gate In/Out',
    summary: 'Get detail data verifikasi gate in',
    description: 'What the lane compared: ticket, plate, documents, and the verdict, source and time of each check.',
    access: may('activity.read'),
    reply: Verification,
  }),
  explain: get('/v1/gate-in/verifications/:id/explain', {
    id: 'gate-in.explain',
    group: 'Gate In/Out',
    summary: 'Explain: the same facts under today’s policy',
    description: 'Only the rules differ: ticket, plate and documents are those that the gate saw.',
    access: may('activity.read'),
    refuses: ['activity.no_facts'],
    reply: Explanation,
  }),
  undo: post('/v1/gate-in/verifications/:id/undo', {
    id: 'gate-in.undo',
    group: 'Gate In/Out',
    summary: 'Undo a wrong check-in',
    description:
      'Within `undo_minutes` of the gate’s policy, and only the vehicle’s last step. Ticket, round trip, customs claim and figures are put right together.',
    access: may('activity.undo'),
    refuses: ['undo.not_opened', 'undo.done', 'undo.too_late', 'undo.moved_on', 'undo.passed', 'reason.note_required'],
    body: z.strictObject({ reason_code: z.enum(undoReasons), note: prose(500) }).meta({ id: 'UndoInput' }),
    idempotency: 'honoured',
    message: { id: 'Check-in dibatalkan', en: 'Check-in undone' },
    reply: Verification,
  }),
}
