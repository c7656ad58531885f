import { v7 } from 'uuid'
import { passGate, statusInBuffer } from '#shared/domain/ritase.ts'
import type { Gathered } from './gather.ts'
import type { HeldTicket } from './tickets.ts'
import type { Passage } from './visits.ts'
import { takeSlot } from './yards.ts'

/** The round trip that a gate-out closes. */
export interface Trip {
  readonly entryActivityId: string | null
  readonly minutes: number | null
}

type Passing = Pick<Passage, 'move' | 'activityId' | 'lane' | 'lamp' | 'vehicleType'> & { readonly now: Date }

/** Lets the ticket pass, in memory: what follows in this transaction sees it, and `next` is what will be written. */
export function moveTicket(ticket: HeldTicket, { now, ...passing }: Passing, gathered: Gathered): Trip {
  const before = ticket.next
  const { move } = passing
  const trip =
    move === 'enter' || move === 'leave'
      ? passSite(ticket, move, { ...passing, now }, gathered)
      : { entryActivityId: null, minutes: null }
  const stay = passBuffer(ticket, { ...passing, now }, gathered)
  gathered.passages.push({ ...passing, ticket, before, trip, stay })
  return trip
}

function passSite(ticket: HeldTicket, move: 'enter' | 'leave', passing: Passing, gathered: Gathered): Trip {
  const { next } = ticket
  const { now } = passing
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
    inside_activity_id: enters ? passing.activityId : null,
    inside_since: enters ? now : null,
  }
  ticket.insideLane = enters ? passing.lane.row.code : null
  for (const { id } of [...ticket.areas, ...ticket.buildings])
    gathered.moved.set(id, (gathered.moved.get(id) ?? 0) + (enters ? 1 : -1))
  return { entryActivityId: enters ? null : next.inside_activity_id, minutes: after.ritaseMinutes }
}

/** The stay that begins, or the open one that ends here: whoever leaves the site has left its buffer zone. */
function passBuffer(ticket: HeldTicket, { move, lane, now }: Passing, { yards }: Gathered): HeldTicket['stay'] {
  const { stay, next } = ticket
  if (move === 'enter') return null
  if (move !== 'leave') ticket.next = { ...next, status: statusInBuffer(move) }
  const yard = yards.get((move === 'enter_buffer' ? lane.yardId : stay?.areaId) ?? '')
  if (move === 'enter_buffer') {
    const slot = yard === undefined ? null : takeSlot(yard)
    ticket.stay = { id: v7(), areaId: lane.yardId ?? '', enteredAt: now, failed: false, slot }
    if (yard !== undefined) yard.inside += 1
    return ticket.stay
  }
  ticket.stay = null
  if (yard !== undefined && stay !== null) {
    yard.inside -= 1
    if (stay.slot !== null) yard.taken.delete(stay.slot)
  }
  return stay
}
