import type { NewActivity, NewBufferStay, NewLane, NewTicket } from './demoRows.ts'
import type { Random } from './random.ts'

const minute = 60_000

interface Stop {
  readonly ticket: NewTicket
  readonly entry: NewActivity
  readonly areaId: string
  readonly inbound: NewLane
  readonly outbound: NewLane
  readonly now: Date
  /** Writes the scan of a lane; on the way out of the buffer zone it knows since when the vehicle stood there. */
  readonly pass: (lane: NewLane, at: Date, stay: Date | null) => NewActivity
}

/** A stop in the buffer zone between main gate and loading. Tells when it ends, or null while it lasts. */
export function bufferStop(random: Random, stays: NewBufferStay[], stop: Stop): Date | null {
  const { ticket, entry, areaId, inbound, outbound, now, pass } = stop
  const arrives = new Date(entry.decided_at.getTime() + random.whole(4, 12) * minute)
  if (arrives > now) return null
  const inside = pass(inbound, arrives, null)
  const waits = random.chance(0.02) ? random.whole(260, 420) : random.whole(18, 95)
  const leaves = new Date(arrives.getTime() + waits * minute)
  const looked = new Date(arrives.getTime() + random.whole(5, 15) * minute)
  const gone = leaves <= now
  stays.push({
    id: inside.id,
    visit_id: entry.id,
    ticket_id: ticket.id,
    company_id: ticket.company_id,
    area_id: areaId,
    slot: null,
    entry_activity_id: inside.id,
    entry_lane_id: inbound.id,
    exit_activity_id: gone ? pass(outbound, leaves, arrives).id : null,
    entered_at: arrives,
    left_at: gone ? leaves : null,
    minutes: gone ? waits : null,
    overstay_at: new Date(arrives.getTime() + 240 * minute),
    overstayed_at: null,
    ...checkup(random, looked < now ? looked : null),
  })
  if (!gone) ticket.status = 'in_buffer'
  return gone ? leaves : null
}

function checkup(random: Random, at: Date | null) {
  const [done, broken] = [at === null ? null : true, random.chance(0.03)]
  return {
    checked_at: at,
    checked_by: at === null ? null : 'Rudi Hartono',
    documents_ok: done,
    seal_ok: done === null ? null : !broken,
    plate_ok: done,
    checkup_notes: done !== null && broken ? 'Segel diganti dan dicatat di berita acara' : null,
    checkup_photos: [],
  }
}

/** Gives each stay the lowest parking place that is free when it begins. */
export function parkInOrder(stays: readonly NewBufferStay[]): void {
  const until: number[] = []
  for (const stay of stays.toSorted((a, b) => a.entered_at.getTime() - b.entered_at.getTime())) {
    const free = until.findIndex((left) => left <= stay.entered_at.getTime())
    const place = free === -1 ? until.length : free
    until[place] = stay.left_at?.getTime() ?? Number.POSITIVE_INFINITY
    stay.slot = place + 1
  }
}
