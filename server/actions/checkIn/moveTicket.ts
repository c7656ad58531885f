import { passGate } from '#shared/domain/ritase.ts'
import type { Gathered } from './gather.ts'
import type { HeldTicket } from './tickets.ts'

/** The round trip that a gate-out closes. */
export interface Trip {
  readonly entryActivityId: string | null
  readonly minutes: number | null
}

interface Passage {
  readonly activityId: string
  readonly laneCode: string
  readonly now: Date
}

/** Lets the ticket pass, in memory: what follows in this transaction sees it, and `next` is what will be written. */
export function moveTicket(ticket: HeldTicket, move: 'enter' | 'leave', passage: Passage, gathered: Gathered): Trip {
  const { next } = ticket
  const after = passGate(
    { ritMax: next.rit_max, ritDone: next.rit_done, expiredAt: next.expired_at, insideSince: next.inside_since },
    move,
    passage.now,
  )
  const enters = move === 'enter'
  ticket.next = {
    ...next,
    status: after.status,
    rit_done: after.ritDone,
    inside_activity_id: enters ? passage.activityId : null,
    inside_since: enters ? passage.now : null,
  }
  ticket.insideLane = enters ? passage.laneCode : null
  for (const { id } of ticket.areas) gathered.moved.set(id, (gathered.moved.get(id) ?? 0) + (enters ? 1 : -1))
  return { entryActivityId: enters ? null : next.inside_activity_id, minutes: after.ritaseMinutes }
}
