import type { z } from 'zod'
import type { CheckInVerdict, Slip } from '#shared/contract/autogate/gateActivity.ts'
import type { LaneCommand, LaneCommandAnswer } from '#shared/contract/lane.ts'
import type { Lamp } from '#shared/domain/lane.ts'

export type Verdict = z.infer<typeof CheckInVerdict>
export type PrintSlip = z.infer<typeof Slip>

/**
 * One vehicle's turn in a lane. `assistance`: we could not get or carry out a verdict, a person must look.
 */
export type Phase = 'idle' | 'arrived' | 'deciding' | 'opened' | 'waiting' | 'refused' | 'assistance'

export interface Vehicle {
  readonly id: string
  readonly plate: string | null
  readonly confidence: number | null
  readonly at: number
}

export interface ScannedCode {
  /** The idempotency key of its check-in. */
  readonly id: string
  readonly code: string
  readonly at: number
}

export interface Turn {
  readonly phase: Phase
  readonly vehicle: Vehicle | null
  readonly scan: ScannedCode | null
  /** The check-in of `scan` may or may not have reached the server: only the same key may be sent again. */
  readonly unanswered: boolean
  readonly activityId: string | null
  readonly lamp: Exclude<Lamp, 'unknown'>
  /** For the driver's display and the control room's view of this lane; null at rest. */
  readonly message: string | null
  /** What the lane could not carry out; it shows with the barrier until the turn ends. */
  readonly trouble: { readonly word: 'command_expired' | 'barrier_failed'; readonly since: number } | null
  /** When an opened lane stops waiting for a vehicle that nobody sees passing, or a server is asked anew. */
  readonly until: number | null
}

export type Pulse = { readonly id: string; readonly action: 'open' | 'close' }

/** Why a command was not carried out; `null` when it was. */
export type PulseOutcome = { readonly outcome: LaneCommandAnswer['outcome']; readonly detail: string | null }

export type TurnInput =
  | { readonly type: 'arrived'; readonly vehicle: Vehicle }
  | { readonly type: 'scanned'; readonly code: string; readonly freshId: string }
  /** `alone`: the lane decided by itself, on its own clock. */
  | { readonly type: 'verdict'; readonly scanId: string; readonly verdict: Verdict; readonly alone?: boolean }
  /** No answer within all tries. */
  | { readonly type: 'unreachable'; readonly scanId: string }
  /** The server understood and said no: a wrong token, a disabled device, a malformed request. */
  | { readonly type: 'rejected'; readonly scanId: string; readonly message: string }
  | { readonly type: 'link_up' }
  | { readonly type: 'command'; readonly command: LaneCommand }
  | { readonly type: 'pulsed'; readonly pulse: Pulse; readonly result: PulseOutcome; readonly remote: boolean }
  | { readonly type: 'gone'; readonly outcome: 'passed' | 'left' }
  /** What the loop says, where it says more than the camera did. */
  | { readonly type: 'presence'; readonly present: boolean }
  /** The vehicle of an activity still stood here when this agent was started. */
  | { readonly type: 'resumed'; readonly activityId: string }
  | { readonly type: 'tick' }

export type TurnEffect =
  | { readonly type: 'check_in'; readonly scan: ScannedCode; readonly vehicle: Vehicle | null }
  /** `remote`: the answer goes back to the server. */
  | {
      readonly type: 'pulse'
      readonly pulse: Pulse
      readonly issuedAt: string
      readonly ttlMs: number
      readonly remote: boolean
      /** Whose clock wrote `issuedAt`. */
      readonly clock: 'server' | 'lane'
    }
  | { readonly type: 'print'; readonly slip: PrintSlip }
  | { readonly type: 'passage'; readonly activityId: string; readonly outcome: 'passed' | 'left' }
  | { readonly type: 'answer'; readonly id: string; readonly result: PulseOutcome }

export interface Step {
  readonly turn: Turn
  readonly effects: readonly TurnEffect[]
}

export const restingTurn: Turn = {
  phase: 'idle',
  vehicle: null,
  scan: null,
  unanswered: false,
  activityId: null,
  lamp: 'red',
  message: null,
  trouble: null,
  until: null,
}
