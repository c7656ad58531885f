import { z } from 'zod'
import type { SnapshotTicket } from '#shared/contract/laneSnapshot.ts'
import { passGate, statusInBuffer } from '#shared/domain/ritase.ts'

/** A ticket that passed a gate, as the lanes of the gate tell each other. */
export const TicketUse = z.object({
  accessNumber: z.string().max(40),
  move: z.enum(['enter', 'leave', 'enter_buffer', 'leave_buffer']),
  /** Round trips that were done before: an old use says nothing of the next trip. */
  trip: z.number().int(),
  lane: z.string().max(40),
  at: z.iso.datetime(),
})
export type TicketUse = z.infer<typeof TicketUse>

/** The ticket as the server knew it, and as these uses, which it may not know of yet, left it. */
export function afterUses(ticket: SnapshotTicket, uses: readonly TicketUse[]): SnapshotTicket {
  return uses.reduce((before, use) => afterUse(before, use), ticket)
}

/** A use that the server has counted already changes nothing. */
function afterUse(ticket: SnapshotTicket, { move, trip, lane, at }: TicketUse): SnapshotTicket {
  const { facts, stay } = ticket
  if (facts.ritDone !== trip) return ticket
  const inside = facts.inside !== null
  if (move === 'enter') {
    if (inside || facts.status !== 'active') return ticket
    return { ...ticket, facts: { ...facts, status: 'checked_in', inside: { lane, at } } }
  }
  if (!inside) return ticket
  if (move === 'leave') {
    const { status, ritDone } = passGate(
      {
        ritMax: facts.ritMax,
        ritDone: facts.ritDone,
        expiredAt: new Date(facts.expiredAt),
        insideSince: facts.inside === null ? null : new Date(facts.inside.at),
      },
      'leave',
      new Date(at),
    )
    return { ...ticket, facts: { ...facts, status, ritDone, inside: null }, stay: null }
  }
  if (move === 'enter_buffer' && stay === null && facts.status === 'checked_in')
    return { ...ticket, facts: { ...facts, status: statusInBuffer(move) }, stay: { since: at, failed: false } }
  if (move === 'leave_buffer' && stay !== null)
    return { ...ticket, facts: { ...facts, status: statusInBuffer(move) }, stay: null }
  return ticket
}
