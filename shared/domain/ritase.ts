import { statusAfterGateOut, type TicketStatus } from './ticketLifecycle.ts'

/** What a passage does to a ticket. */
export interface TicketPassage {
  readonly status: TicketStatus
  readonly ritDone: number
  /** Minutes between gate-in and gate-out; null on entering, or when the entry is unknown. */
  readonly ritaseMinutes: number | null
}

/** A buffer zone is left for loading; a vehicle that is loaded there already stays so. */
export const statusInBuffer = (move: 'enter_buffer' | 'leave_buffer'): TicketStatus =>
  move === 'enter_buffer' ? 'in_buffer' : 'loading'

interface TripTicket {
  readonly ritMax: number
  readonly ritDone: number
  readonly expiredAt: Date
  readonly insideSince: Date | null
}

/** A trip counts when it ends: a ticket of several trips waits for the next one while it is valid. */
export function passGate(ticket: TripTicket, move: 'enter' | 'leave', now: Date): TicketPassage {
  if (move === 'enter') return { status: 'checked_in', ritDone: ticket.ritDone, ritaseMinutes: null }
  const ritDone = ticket.ritDone + 1
  return {
    status: statusAfterGateOut({ ritDone, ritMax: ticket.ritMax, validNow: now <= ticket.expiredAt }),
    ritDone,
    ritaseMinutes:
      ticket.insideSince === null
        ? null
        : Math.max(0, Math.round((now.getTime() - ticket.insideSince.getTime()) / 60_000)),
  }
}
