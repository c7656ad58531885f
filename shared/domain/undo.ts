import { insideStatuses, type TicketStatus } from './ticketLifecycle.ts'

/** Why a check-in was wrong. */
export const undoReasons = [
  'not_entered',
  'wrong_ticket',
  'wrong_vehicle',
  'wrong_direction',
  'duplicate',
  'other',
] as const
export type UndoReason = (typeof undoReasons)[number]

/** What a check-in did to its ticket. */
export type Passed = 'enter' | 'leave' | 'enter_buffer' | 'leave_buffer' | 'nothing'

/** What stands in the way of undoing a check-in. */
export type UndoObstacle = 'undo.not_opened' | 'undo.too_late' | 'undo.passed' | 'undo.moved_on'

export interface UndoFacts {
  readonly now: Date
  readonly outcome: string
  /** When the barrier was ordered to open. */
  readonly openedAt: Date
  /** A sensor saw the vehicle go through. */
  readonly passed: boolean
  readonly reason: UndoReason
  readonly undoMinutes: number
  readonly did: Passed
  readonly ticket: {
    readonly status: TicketStatus
    readonly insideActivityId: string | null
    readonly ritDone: number
  } | null
  readonly visit: {
    /** The gate-in. */
    readonly id: string
    readonly rit: number
    readonly left: boolean
    readonly loaded: boolean
    readonly stays: number
  } | null
  /** The stay that the check-in began or ended. */
  readonly stay: { readonly left: boolean; readonly seen: boolean } | null
}

/** Only the last step of a vehicle can be taken back, soon after it, and not against what a sensor saw. */
export function undoObstacle(facts: UndoFacts): UndoObstacle | null {
  if (facts.outcome !== 'opened') return 'undo.not_opened'
  if (facts.now.getTime() - facts.openedAt.getTime() > facts.undoMinutes * 60_000) return 'undo.too_late'
  if (facts.passed && facts.reason === 'not_entered') return 'undo.passed'
  return isLastStep(facts) ? null : 'undo.moved_on'
}

function isLastStep({ did, ticket, visit, stay }: UndoFacts): boolean {
  if (did === 'nothing') return true
  if (ticket === null || visit === null) return false
  switch (did) {
    case 'enter':
      return (
        ticket.insideActivityId === visit.id &&
        ticket.status === 'checked_in' &&
        !visit.left &&
        !visit.loaded &&
        visit.stays === 0
      )
    case 'leave':
      return ticket.insideActivityId === null && ticket.ritDone === visit.rit && !insideStatuses.includes(ticket.status)
    case 'enter_buffer':
      return ticket.status === 'in_buffer' && stay !== null && !stay.left && !stay.seen
    case 'leave_buffer':
      return ticket.status === 'loading' && !visit.left && !visit.loaded && stay !== null && stay.left
  }
}

/** Where a ticket stands when its last step never was; `before` is its status as the gate found it, if that is known. */
export function statusUndone(did: Passed, before: TicketStatus | null): TicketStatus | null {
  switch (did) {
    case 'nothing':
      return null
    case 'enter':
      return 'active'
    case 'leave':
      return before !== null && insideStatuses.includes(before) ? before : 'checked_in'
    case 'enter_buffer':
      return 'checked_in'
    case 'leave_buffer':
      return 'in_buffer'
  }
}
