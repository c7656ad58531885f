import { z } from 'zod'
import { isFilePath } from '../domain/filePath.ts'
import { cameraPositions, decisions } from '../domain/lane.ts'
import { CheckInInput, Slip } from './autogate/gateActivity.ts'
import { Passage, PrintReport } from './lane.ts'

const at = z.iso.datetime()
const entry = { id: z.uuid(), at }

/** What a lane decided by itself, while nobody answered. */
export const LaneDecision = z.object({
  ...entry,
  kind: z.literal('decision'),
  /** The idempotency key under which the server may have been asked for it, too. */
  scan_id: z.string().min(1).max(100),
  /** Given by the lane: slips and passages name it before the server knows it. */
  activity_id: z.uuid(),
  scan: CheckInInput,
  decision: z.enum(decisions),
  lamp: z.enum(['red', 'yellow', 'green']),
  reasons: z
    .array(z.object({ code: z.string().max(60), values: z.record(z.string(), z.union([z.string(), z.number()])) }))
    .min(1)
    .max(20),
  policy_version: z.number().int(),
  /** The barrier's order, where it was opened. */
  command_id: z.uuid().nullable(),
  slip: Slip.nullable(),
  /** What the lane knew, as of when; whether every lane of its gate had agreed that nobody else used the ticket. */
  snapshot_at: at,
  agreed: z.boolean(),
})
export type LaneDecision = z.infer<typeof LaneDecision>

/** Somebody opened at the lane itself, without network or login. */
export const EmergencyOpening = z.object({
  ...entry,
  kind: z.literal('emergency'),
  command_id: z.uuid(),
  source: z.enum(['button', 'local']),
  activity_id: z.uuid().nullable(),
  outcome: z.enum(['executed', 'failed']),
  detail: z.string().max(80).nullable(),
})
export type EmergencyOpening = z.infer<typeof EmergencyOpening>

/** One line of a lane's journal on its way to the server. */
export const JournalEntry = z.discriminatedUnion('kind', [
  LaneDecision,
  z.object({ ...entry, kind: z.literal('passage'), fact: Passage }),
  z.object({ ...entry, kind: z.literal('print'), fact: PrintReport }),
  EmergencyOpening,
  /** What the lane decided to open and then did not: the relay was away, or its time had passed. */
  z.object({
    ...entry,
    kind: z.literal('pulse'),
    command_id: z.uuid(),
    outcome: z.enum(['expired', 'duplicate', 'failed']),
    detail: z.string().max(80).nullable(),
  }),
  /** A picture that reached the server after its vehicle was decided about. */
  z.object({
    ...entry,
    kind: z.literal('photo'),
    activity_id: z.string().max(40),
    photo: z.object({ position: z.enum(cameraPositions), path: z.string().refine(isFilePath) }),
  }),
])
export type JournalEntry = z.infer<typeof JournalEntry>

/** What became of an entry. `repeated`: it was there already. `refused`: it never will be, and why. */
export const JournalAnswer = z
  .object({
    id: z.string(),
    state: z.enum(['taken', 'repeated', 'refused']),
    code: z.string().nullable(),
    message: z.string().nullable(),
  })
  .meta({ id: 'JournalAnswer' })
export type JournalAnswer = z.infer<typeof JournalAnswer>

/** Entries in one upload: they are one transaction. */
export const mostEntries = 25
