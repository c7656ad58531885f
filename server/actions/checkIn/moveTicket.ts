import { passGate } from '#shared/domain/ritase.ts'
import type { Gathered } from './gather.ts'
import type { HeldTicket } from './tickets.ts'
import type { Passage } from './visits.ts'

/** The round trip that a gate-out closes. */
export interface Trip {
  readonly entryActivityId: string | null
  readonly minutes: number | null
}

type Passing = Pick<Passage, 'move' | 'activityId' | 'lane' | 'lamp' | 'vehicleType'> & { readonly now: Date }

/** Lets the ticket pass, in memory: what follows in this transaction sees it, and `next` is what will be written. */
export function moveTicket(ticket: HeldTicket, passing: Passing, gathered: Gathered): Trip {
  const { next } = ticket
  const { move, now, ...rest } = passing
  const after = passGate(
    { ritMax: next.rit_max, ritDone: next.rit_done, expiredAt: next.expired_at, insideSince: next.inside_since },
    move,
    now,
  )
  const enters = move === 'enter'
  ticket.next = {
    ...next,
    status: after.status,
    rit_done: after.ritDone,
    inside_activity_id: enters ? rest.activityId : null,
    inside_since: enters ? now : null,
  }
  ticket.insideLane = enters ? rest.lane.row.code : null
  for (const { id } of ticket.areas) gathered.moved.set(id, (gathered.moved.get(id) ?? 0) + (enters ? 1 : -1))
  const trip = { entryActivityId: enters ? null : next.inside_activity_id, minutes: after.ritaseMinutes }
  gathered.passages.push({ ...rest, move, ticket, before: next, trip })
  return trip
}
