import { z } from 'zod'
import { attemptOutcomes, codecoStates, correctionStates } from '../../domain/codeco.ts'
import { directions } from '../../domain/lane.ts'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { prose } from '../text.ts'

const group = 'Customs Cockpit'
const at = z.iso.datetime()

export const CodecoMessage = z
  .object({
    id: z.string().describe('That of the gate activity.'),
    ref_number: z.string().nullable(),
    kind: z.enum(['container', 'package']),
    kd_dok: z.string(),
    direction: z.enum(directions),
    company: z.object({ id: z.string(), name: z.string() }).nullable(),
    access_number: z.string().nullable(),
    police_number: z.string().nullable(),
    state: z.enum(codecoStates),
    attempts: z.number().int(),
    next_attempt_at: at.nullable(),
    moved_at: at,
    sent_at: at.nullable(),
    settled_at: at.nullable(),
    last_answer: z.string().nullable(),
    created_at: at,
    undone_at: at.nullable().describe('The check-in was taken back.'),
    correction: z
      .object({
        state: z.enum(correctionStates),
        note: z.string().nullable(),
        corrected_at: at.nullable(),
        corrected_by: z.string().nullable(),
      })
      .nullable()
      .describe('`due`: customs was told of a movement that never was, and no message takes it back.'),
  })
  .meta({ id: 'CodecoMessage' })

const CodecoDetail = CodecoMessage.extend({
  payload: z.string().nullable().describe('The XML as it was told last; null before the first time.'),
  log: z.array(
    z.object({ at, duration_ms: z.number().int(), outcome: z.enum(attemptOutcomes), answer: z.string().nullable() }),
  ),
}).meta({ id: 'CodecoDetail' })

const Reconciliation = z
  .object({
    id: z.string(),
    from_day: z.iso.date(),
    to_day: z.iso.date(),
    accepted: z.number().int(),
    rejected: z.number().int(),
    /** Told, but not there: queued again. */
    lost: z.number().int(),
    /** Reference numbers that customs has and we have not. */
    strangers: z.array(z.string()),
    error: z.string().nullable(),
    at,
  })
  .meta({ id: 'CodecoReconciliation' })

/** `unreachable`: no answer, or one that says it is broken; `nonsense`: none that was agreed; `refused`: a clear no. */
const outsideFailures = ['unreachable', 'nonsense', 'refused'] as const
export type OutsideFailureKind = (typeof outsideFailures)[number]

const OutsideSystem = z
  .object({
    name: z.enum(['ceisa', 'tps_online', 'ptosm']),
    used: z.boolean(),
    breaker: z.enum(['closed', 'open', 'half_open']).describe('`open`: left alone after five failures in a row.'),
    last_success_at: at.nullable(),
    last_failure_at: at.nullable(),
    last_failure: z.enum(outsideFailures).nullable(),
    /** Of that failure in detail, for whoever mends it. */
    last_error: z.string().nullable(),
    /** Rows of the mirror, how many of them are older than a gate trusts, and the youngest. */
    mirrored: z.number().int(),
    stale: z.number().int(),
    fetched_at: at.nullable(),
  })
  .meta({ id: 'OutsideSystem' })

const OutsideOverview = z
  .object({
    systems: z.array(OutsideSystem),
    /** Gate movements by state. */
    codeco: z.object(Object.fromEntries(codecoStates.map((state) => [state, z.number().int()]))),
    oldest_queued_at: at.nullable(),
    /** Movements that customs holds and that were undone. */
    corrections_due: z.number().int(),
    /** Documents whose release customs took back. */
    withdrawn: z.number().int(),
  })
  .meta({ id: 'OutsideOverview' })

export const codeco = {
  overview: get('/v1/outside-systems', {
    id: 'outside.overview',
    group,
    summary: 'Customs And Terminal',
    description: 'How CEISA, TPS Online and PTOSM are, how fresh the mirror is, and where the gate movements are.',
    access: may('customs.refresh'),
    reply: OutsideOverview,
  }),
  list: get('/v1/codeco', {
    id: 'codeco.paginate',
    group,
    summary: 'Paginate Gate Movements',
    description:
      'Movements told to TPS Online as CODECO. `queued`: to be told; `sent`: taken by the service; `accepted`: customs lists it; `rejected`: customs refused it; `dead`: nobody could be told. `start_date` and `end_date` are days of the movement.',
    access: may('customs.refresh'),
    query: pageQuery.extend({
      sort: sortBy(['moved_at', 'created_at'], '-moved_at'),
      state: z.enum(codecoStates).optional(),
      correction: z.enum(correctionStates).optional(),
      company_id: z.uuid().optional(),
    }),
    reply: page(CodecoMessage),
  }),
  detail: get('/v1/codeco/:id', {
    id: 'codeco.detail',
    group,
    summary: 'Detail Gate Movement',
    access: may('customs.refresh'),
    reply: CodecoDetail,
  }),
  requeue: post('/v1/codeco/:id/requeue', {
    id: 'codeco.requeue',
    group,
    summary: 'Tell Again',
    description:
      'A rejected or dead movement is written anew from its ticket and document, and told under its reference number.',
    access: may('customs.refresh'),
    refuses: ['codeco.not_failed', 'codeco.undone'],
    message: { id: 'Gerakan gerbang diantrekan lagi', en: 'Gate movement queued again' },
    reply: CodecoMessage,
  }),
  correct: post('/v1/codeco/:id/correction', {
    id: 'codeco.correct',
    group,
    summary: 'Note A Correction',
    description:
      'TPS Online has no message that takes a movement back. After its check-in was undone the customs office strikes it out; the note says how, such as the number of the letter.',
    access: may('customs.refresh'),
    refuses: ['codeco.no_correction'],
    body: z.object({ note: prose(500).min(5) }).meta({ id: 'CodecoCorrectionInput' }),
    message: { id: 'Koreksi dicatat', en: 'Correction noted' },
    reply: CodecoMessage,
  }),
  reconciliations: get('/v1/codeco-reconciliations', {
    id: 'codeco.reconciliations',
    group,
    summary: 'Paginate Reconciliations',
    access: may('customs.refresh'),
    query: pageQuery.pick({ page: true, per_page: true }).extend({ sort: sortBy(['at'], '-at') }),
    reply: page(Reconciliation),
  }),
  reconcile: post('/v1/codeco-reconciliations', {
    id: 'codeco.reconcile',
    group,
    summary: 'Reconcile Now',
    description: 'Compares in the background; the result appears in the list. At most 31 days.',
    access: may('customs.refresh'),
    refuses: ['codeco.range_reversed', 'codeco.range_too_long', 'outside.unused'],
    body: z.object({ from_day: z.iso.date(), to_day: z.iso.date() }).meta({ id: 'CodecoReconcileInput' }),
    limit: { requests: 10, seconds: 60, by: 'caller' },
    message: { id: 'Rekonsiliasi dimulai', en: 'The reconciliation has begun' },
    reply: z.null(),
  }),
}
