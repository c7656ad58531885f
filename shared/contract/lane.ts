import { z } from 'zod'
import { barrierProofs, barrierStates, deviceRoles, deviceStates, lamps, printStates } from '../domain/lane.ts'
import { Slip } from './autogate/gateActivity.ts'
import { boundRoles, LabBinding, LabFaultInput, LaneLab, SelfTest } from './autogate/commissioning.ts'
import { LaneMachine } from './autogate/lane.ts'

/** Socket.IO namespace of the lane agents; the handshake's `auth.token` is the device's token. */
export const laneNamespace = '/lanes'

const at = z.iso.datetime()

/** Server to agent. Sent once with an acknowledgement, never buffered, never sent again. */
export const LaneCommand = z.discriminatedUnion('action', [
  z.object({ id: z.string(), issued_at: at, ttl_ms: z.number().int(), action: z.literal('open') }),
  z.object({ id: z.string(), issued_at: at, ttl_ms: z.number().int(), action: z.literal('close') }),
  z.object({
    id: z.string(),
    issued_at: at,
    ttl_ms: z.number().int(),
    action: z.literal('lamp'),
    lamp: z.enum(lamps),
    message: z.string(),
  }),
  z.object({ id: z.string(), issued_at: at, ttl_ms: z.number().int(), action: z.literal('print'), slip: Slip }),
])
export type LaneCommand = z.infer<typeof LaneCommand>

export const LaneCommandAnswer = z.object({
  id: z.string(),
  outcome: z.enum(['executed', 'expired', 'duplicate', 'failed']),
  detail: z.string().nullable(),
  at,
})
export type LaneCommandAnswer = z.infer<typeof LaneCommandAnswer>

/** Agent to server: the state of everything in the lane, read from the devices. Sent on connect and on change. */
export const LaneReport = z.object({
  at,
  barrier: z.object({ state: z.enum(barrierStates), proof: z.enum(barrierProofs) }),
  lamp: z.enum(lamps),
  devices: z
    .array(
      z.object({
        role: z.enum(deviceRoles),
        name: z.string().max(80),
        state: z.enum(deviceStates),
        detail: z.string().max(80).nullable(),
        since: at,
      }),
    )
    .max(16),
  machine: LaneMachine.nullish(),
  /** Where the other lanes of the gate reach this one. */
  peer_url: z.string().max(200).nullish(),
})
export type LaneReport = z.infer<typeof LaneReport>

/** In the lane's journal: the vehicle of this activity drove through, or left without passing. */
export const Passage = z.object({ activity_id: z.string(), outcome: z.enum(['passed', 'left']), at })
export type Passage = z.infer<typeof Passage>

/** In the lane's journal: how a slip fared. */
export const PrintReport = z.object({
  slip_id: z.string(),
  state: z.enum(printStates),
  detail: z.string().max(80).nullable(),
  at,
})
export type PrintReport = z.infer<typeof PrintReport>

/** Server to agent: what a person in the device lab wants to know or to have done. */
export const LabQuestion = z.discriminatedUnion('do', [
  z.object({ do: z.literal('look') }),
  z.object({ do: z.literal('bind'), role: z.enum(boundRoles), binding: LabBinding }),
  z.object({ do: z.literal('fault'), fault: LabFaultInput }),
  /** `command`: the pulse that somebody allowed, as it was written down. */
  z.object({
    do: z.literal('self_test'),
    command: z.object({ id: z.string(), issued_at: at, ttl_ms: z.number().int() }).nullable(),
  }),
])
export type LabQuestion = z.infer<typeof LabQuestion>

/** What the lane's machine found; or the code of the refusal. */
export const LabAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), lab: LaneLab.nullable(), test: SelfTest.nullable() }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['device.ambiguous', 'device.missing', 'lab.not_here', 'lab.real_devices']),
  }),
])
export type LabAnswer = z.infer<typeof LabAnswer>

export const Accepted = z.object({ ok: z.boolean(), message: z.string().nullable() })
export type Accepted = z.infer<typeof Accepted>

type Acknowledge<Answer> = (answer: Answer) => void

export interface LaneServerEvents {
  command: (command: LaneCommand, answer: Acknowledge<LaneCommandAnswer>) => void
  lab: (question: LabQuestion, answer: Acknowledge<LabAnswer>) => void
  /** A newer connection serves the lane; this one is closed and must not come back by itself. */
  replaced: () => void
}

export interface LaneAgentEvents {
  report: (report: LaneReport, answer: Acknowledge<Accepted>) => void
  /** The server's clock in milliseconds since 1970, to measure the offset of the lane's. */
  clock: (answer: Acknowledge<number>) => void
}
