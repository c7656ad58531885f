import { z } from 'zod'
import { interventionCauses, interventionStates } from '../../domain/intervention.ts'
import { laneModes } from '../../domain/lane.ts'
import { hasControls } from '../../domain/plate.ts'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery } from '../page.ts'
import { PoliceNumber, prose } from '../text.ts'

const at = z.iso.datetime()

/** One thing that needs an operator: at most one per vehicle and lane. */
export const Intervention = z
  .object({
    id: z.string(),
    lane_id: z.string(),
    lane_code: z.string(),
    gate_id: z.string(),
    activity_id: z.string().nullable(),
    cause: z.enum(interventionCauses),
    priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    state: z.enum(interventionStates),
    plate: z.string().nullable(),
    company: z.string().nullable(),
    reason: z.object({
      code: z.string(),
      message: z.string(),
      message_en: z.string(),
      /** What fills the sentence; the suggestion of a reason is drawn from it. */
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
    owner: z.object({ id: z.string(), name: z.string() }).nullable(),
    opened_at: at,
    /** When the time to answer runs out. */
    due_at: at,
    shelved_until: at.nullable(),
    closed_at: at.nullable(),
    outcome: z
      .object({
        action: z.enum(['opened', 'refused', 'corrected', 'dismissed']),
        reason: z.string().nullable(),
        note: z.string().nullable(),
      })
      .nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Intervention' })

const leaseVersion = { version: z.number().int().min(0).describe("The lane's version the operator was looking at") }
const why = {
  reason_code: z.string().min(1).max(40),
  note: z
    .string()
    .trim()
    .max(500)
    .refine((text) => !hasControls(text), { error: 'controls' })
    .optional(),
  client_at: at.optional(),
}

/** What an operator does with a lane. `take` and `release` move the lease; the others need it or take it in passing. */
export const InterventionInput = z
  .discriminatedUnion('action', [
    z.object({
      action: z.literal('take'),
      ...leaseVersion,
      takeover: z.boolean().default(false),
      reason_code: z.string().max(40).optional(),
      note: why.note,
    }),
    z.object({ action: z.literal('release'), ...leaseVersion }),
    z.object({ action: z.literal('open'), ...leaseVersion, intervention_id: z.string().optional(), ...why }),
    z.object({ action: z.literal('close'), ...leaseVersion, ...why }),
    z.object({ action: z.literal('refuse'), ...leaseVersion, intervention_id: z.string(), ...why }),
    z.object({
      action: z.literal('correct_plate'),
      ...leaseVersion,
      intervention_id: z.string(),
      plate: PoliceNumber,
      client_at: at.optional(),
    }),
    z.object({ action: z.literal('call_post'), ...leaseVersion, intervention_id: z.string() }),
    z.object({
      action: z.literal('shelve'),
      ...leaseVersion,
      intervention_id: z.string(),
      /** `shift`: until this shift ends. */
      minutes: z.union([z.literal(5), z.literal(15), z.literal(60), z.literal('shift')]),
      ...why,
    }),
    z.object({ action: z.literal('set_mode'), ...leaseVersion, mode: z.enum(laneModes), ...why }),
  ])
  .meta({ id: 'InterventionInput' })

const group = 'Management Gate / Lane'

export const InterventionNote = z
  .object({ id: z.string(), note: z.string(), by: z.string(), at: z.iso.datetime() })
  .meta({ id: 'InterventionNote' })

const NotedIntervention = Intervention.extend({ notes: z.array(InterventionNote) }).meta({ id: 'NotedIntervention' })

export const intervention = {
  history: get('/v1/lanes/:id/interventions', {
    id: 'intervention.history',
    group,
    summary: 'Interventions of a lane, newest first',
    description: 'Open and closed, with the notes that operators wrote.',
    access: may('lane.intervene'),
    query: pageQuery.pick({ page: true, per_page: true }),
    reply: page(NotedIntervention),
  }),
  note: post('/v1/interventions/:id/notes', {
    id: 'intervention.note',
    group,
    summary: 'Add a note to an intervention',
    description: 'Also while another operator owns it, and after it was closed.',
    access: may('lane.intervene'),
    body: z.strictObject({ note: prose(500) }).meta({ id: 'InterventionNoteInput' }),
    idempotency: 'honoured',
    message: { id: 'Catatan ditambahkan', en: 'Note added' },
    reply: InterventionNote,
  }),
}
