import type { TicketStatus } from './ticketLifecycle.ts'

/** Why many tickets get more time at once. */
export const extensionReasons = [
  'system_outage',
  'congestion',
  'weather',
  'terminal_closed',
  'holiday',
  'other',
] as const
export type ExtensionReason = (typeof extensionReasons)[number]

export const extensionStates = ['requested', 'approved', 'done', 'rejected'] as const
export type ExtensionState = (typeof extensionStates)[number]

/** Tickets of one extension at most: what one person can answer for. */
export const mostExtended = 20_000

/** How far from today an extension may reach, in days. */
export const farthestExtensionDays = 31

/**
 * The statuses whose time can be extended. An expired ticket lives again, which no other step allows: after an outage
 * the gates would otherwise wave through what the paper says is dead.
 */
export const extendable: readonly TicketStatus[] = ['active', 'checked_in', 'in_buffer', 'loading', 'expired']

/** Why a ticket of an approved set is left as it is: things happened since the preview. */
export type SkipReason = 'gone' | 'status' | 'later_already' | 'trips_done'

interface Extended {
  readonly status: TicketStatus
  readonly expiredAt: Date
  readonly ritDone: number
  readonly ritMax: number
  readonly deleted: boolean
}

/** What an extension does to one ticket: its next status, or why it is skipped. */
export function extendTicket(ticket: Extended, until: Date): { readonly status: TicketStatus } | SkipReason {
  if (ticket.deleted) return 'gone'
  if (!extendable.includes(ticket.status)) return 'status'
  if (ticket.expiredAt >= until) return 'later_already'
  if (ticket.ritDone >= ticket.ritMax) return 'trips_done'
  return { status: ticket.status === 'expired' ? 'active' : ticket.status }
}
