import type { TicketKind } from './ticketKind.ts'

export const ticketStatuses = [
  'pending',
  'active',
  'checked_in',
  'in_buffer',
  'loading',
  'completed',
  'expired',
  'canceled',
  'rejected',
] as const
export type TicketStatus = (typeof ticketStatuses)[number]

/** Every legal step of a ticket; what is not in this table is refused. */
const steps: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  pending: ['active', 'rejected'],
  active: ['checked_in', 'expired', 'canceled', 'rejected'],
  checked_in: ['in_buffer', 'loading', 'completed'],
  in_buffer: ['loading', 'completed'],
  loading: ['completed'],
  completed: [],
  expired: [],
  canceled: [],
  rejected: [],
}

/** Statuses of a ticket whose vehicle is in the zone. */
export const insideStatuses: readonly TicketStatus[] = ['checked_in', 'in_buffer', 'loading']

/** Statuses that still bind a company, a building or a vehicle. */
export const openStatuses: readonly TicketStatus[] = ['pending', 'active', ...insideStatuses]

export const legalSteps = (from: TicketStatus): readonly TicketStatus[] => steps[from]

export const mayStep = (from: TicketStatus, to: TicketStatus): boolean => steps[from].includes(to)

/** A ticket can be edited while it waits for its vehicle; a guest's only until the visit is decided. */
export const editableStatus = (kind: TicketKind): TicketStatus => (kind === 'guest' ? 'pending' : 'active')

/** Where a gate-out leads: a ticket of several round trips waits for the next one while it is still valid. */
export function statusAfterGateOut(trips: { ritDone: number; ritMax: number; validNow: boolean }): TicketStatus {
  return trips.ritDone < trips.ritMax && trips.validNow ? 'active' : 'completed'
}
