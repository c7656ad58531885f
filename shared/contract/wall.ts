import { z } from 'zod'
import { interventionStates } from '../domain/intervention.ts'
import {
  barrierStates,
  directions,
  lamps,
  laneConnections,
  laneDirections,
  laneModes,
  outcomes,
} from '../domain/lane.ts'
import { streamKinds } from '../domain/wallViews.ts'
import { WallView } from './autogate/wallDisplay.ts'
import { GateFlow, LiveGate, Site, SiteSummary, type LiveFigures } from './live.ts'

/**
 * Socket.IO namespace of wall displays; the handshake's `auth.token` is a display's own token, which opens nothing
 * else. What travels here is made for a room full of people: vehicles and companies, no names, numbers or notes.
 */
export const wallNamespace = '/wall'

const at = z.iso.datetime()

export const WallStream = z.object({ kind: z.enum(streamKinds), url: z.string().nullable() })
export type WallStream = z.infer<typeof WallStream>

export const WallLane = z.object({
  id: z.string(),
  gate_id: z.string(),
  code: z.string(),
  position: z.number().int(),
  direction: z.enum(laneDirections),
  mode: z.enum(laneModes),
  lamp: z.enum(lamps),
  barrier: z.enum(barrierStates),
  connection: z.enum(laneConnections),
  camera_lost: z.boolean(),
  vehicle: z
    .object({
      plate: z.string().nullable(),
      company: z.string().nullable(),
      stage: z.enum(['waiting', 'opened', 'passed', 'refused']),
      photo_url: z.string().nullable(),
      since: at,
    })
    .nullable(),
  version: z.number().int(),
})
export type WallLane = z.infer<typeof WallLane>

export const WallIntervention = z.object({
  id: z.string(),
  lane_id: z.string(),
  lane_code: z.string(),
  gate_id: z.string(),
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  cause: z.string(),
  state: z.enum(interventionStates),
  plate: z.string().nullable(),
  /** A code of `shared/words/reasons.ts`: what fills its sentence stays on the server. */
  reason: z.string(),
  /** An operator has it; who, the wall does not say. */
  owned: z.boolean(),
  opened_at: at,
  version: z.number().int(),
})
export type WallIntervention = z.infer<typeof WallIntervention>

export const WallPassage = z.object({
  id: z.string(),
  gate_id: z.string(),
  lane: z.string(),
  direction: z.enum(directions),
  plate: z.string().nullable(),
  company: z.string().nullable(),
  outcome: z.enum(outcomes),
  lamp: z.enum(lamps),
  reason: z.string(),
  at,
})
export type WallPassage = z.infer<typeof WallPassage>

const header = { seq: z.number().int(), at }

/** Positions are those of the `operations` stream: what is not for a wall still counts, as `nothing`. */
export const WallEvent = z.discriminatedUnion('type', [
  z.object({ ...header, type: z.literal('lane'), lane: WallLane }),
  z.object({ ...header, type: z.literal('intervention'), intervention: WallIntervention }),
  z.object({ ...header, type: z.literal('passage'), passage: WallPassage }),
  z.object({ ...header, type: z.literal('nothing') }),
])
export type WallEvent = z.infer<typeof WallEvent>

export const WallBuffer = z.object({
  name: z.string(),
  capacity: z.number().int(),
  /** The parking places in use; a vehicle without one counts in `waiting` only. */
  slots: z.array(z.object({ slot: z.number().int(), over: z.boolean() })),
  waiting: z.number().int(),
  over: z.number().int(),
})
export type WallBuffer = z.infer<typeof WallBuffer>

/** What a display is told about itself. */
export const WallSelf = z.object({
  name: z.string(),
  title: z.string(),
  public: z.boolean(),
  views: z.array(WallView),
  version: z.number().int(),
})
export type WallSelf = z.infer<typeof WallSelf>

export const WallSnapshot = z.object({
  site: Site,
  gates: z.array(LiveGate),
  lanes: z.array(WallLane),
  interventions: z.array(WallIntervention),
  passages: z.array(WallPassage),
})
export type WallSnapshot = z.infer<typeof WallSnapshot>

/** Once a second. Whatever is here is whole, so one that is dropped does no harm. */
export const WallPulse = z.object({
  at,
  head: z.number().int(),
  /** Changes with every release of the console: a wall that was loaded before loads anew. */
  build: z.string(),
  display: WallSelf,
  streams: z.record(z.string(), WallStream),
  summary: SiteSummary.nullable(),
  flows: z.array(GateFlow),
  buffers: z.array(WallBuffer),
})
export type WallPulse = z.infer<typeof WallPulse>

export type WallAnswer =
  | { readonly ok: true; readonly seq: number; readonly events: readonly WallEvent[] }
  | { readonly ok: true; readonly seq: number; readonly snapshot: WallSnapshot }
  | { readonly ok: false; readonly code: string }

export interface WallServerEvents {
  event: (event: WallEvent) => void
  /** Answered with the position that the wall shows. */
  pulse: (pulse: WallPulse, answer: (shown: number | null) => void) => void
  figures: (figures: LiveFigures) => void
  /** The token was taken back; the socket closes after this. */
  revoked: () => void
}

export interface WallClientEvents {
  subscribe: (input: { since: number | null }, answer: (answer: WallAnswer) => void) => void
}

export const WallSubscribe = z.strictObject({ since: z.number().int().nullable() })
