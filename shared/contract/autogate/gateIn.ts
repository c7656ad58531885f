import { z } from 'zod'
import { directions } from '../../domain/lane.ts'
import { may } from '../access.ts'
import { get } from '../endpoint.ts'
import { Check, GateActivity } from './gateActivity.ts'
import { Intervention } from './lane.ts'

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

/** Everything that a person needs to decide about one vehicle, or to see later why it was decided so. */
export const Verification = z
  .object({
    activity: GateActivity,
    checks: z.array(Check),
    instruction: z.string(),
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
  })
  .meta({ id: 'Verification' })

export const gateIn = {
  verification: get('/v1/gate-in/verifications/:id', {
    id: 'gate-in.verification',
    group: 'Gate In/Out',
    summary: 'Get detail data verifikasi gate in',
    description: 'What the lane compared: ticket, plate, documents, and the verdict, source and time of each check.',
    access: may('activity.read'),
    reply: Verification,
  }),
}
