/** Why the gates of a post are worked by hand. */
export const manualReasons = ['power', 'network', 'server', 'device_fault', 'congestion', 'exercise', 'other'] as const
export type ManualReason = (typeof manualReasons)[number]

export const slipStates = ['issued', 'entered', 'void'] as const
export type SlipState = (typeof slipStates)[number]

/** Paper slips of one period of manual mode at most. */
export const mostSlips = 5000

/** How many slips one print may add. */
export const mostSlipsAtOnce = 200

/** A slip's name as it stands on the paper: the gate's code and a number that no other slip of the gate has. */
export const slipName = (gateCode: string, number: number): string => `${gateCode}-${String(number).padStart(6, '0')}`

export interface Reconciliation {
  readonly issued: number
  readonly entered: number
  readonly void: number
  /** Issued, and neither entered nor void. */
  readonly missing: number
}

/** What became of the slips of a period: nothing is missing when every number was entered or voided. */
export function reconcile(counts: Readonly<Partial<Record<SlipState, number>>>): Reconciliation {
  const { issued: missing = 0, entered = 0, void: voided = 0 } = counts
  return { issued: missing + entered + voided, entered, void: voided, missing }
}
