import { siteClock, startOfSiteDay } from '#shared/domain/siteTime.ts'
import { passGate } from '#shared/domain/ritase.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { bufferStop, parkInOrder } from './demoBuffer.ts'
import { checkedCargo } from './demoCargo.ts'
import type { NewActivity, NewBufferStay, NewCargoOperation, NewIntervention, NewLane, NewTicket } from './demoRows.ts'
import { decideDemo, type DemoPassing } from './demoDecision.ts'
import type { DemoRegisters } from './demoFacts.ts'
import type { Operator } from './demoTroubles.ts'
import type { TicketOffice } from './demoTickets.ts'
import type { Random } from './random.ts'
import { hourWeights, tripsOfWeekday, ways } from './sitePlan.ts'

export interface Traffic {
  readonly tickets: NewTicket[]
  readonly activities: NewActivity[]
  readonly interventions: NewIntervention[]
  readonly stays: NewBufferStay[]
  readonly cargo: NewCargoOperation[]
}

export interface Setting {
  readonly office: TicketOffice
  /** Lanes by gate code and direction. */
  readonly lanes: ReadonlyMap<string, readonly NewLane[]>
  readonly operators: readonly Operator[]
  /** The area of each gate, by the code of the gate. */
  readonly areaOfGate: ReadonlyMap<string, string>
  readonly registers: DemoRegisters
  readonly now: Date
  readonly days: number
}

type Way = (typeof ways)[keyof typeof ways]

const minute = 60_000
const meanDwellMinutes = 72
/** Drivers who sleep in the zone: it is never empty, not even at four in the morning. */
const overnightShare = 0.03
const kindOfWay = {
  main: { without_pabeanan: 52, with_pabeanan: 36, guest: 12 },
  port: { sarana_niaga: 100 },
  buffer: { without_pabeanan: 60, with_pabeanan: 40 },
} as const satisfies Record<keyof typeof ways, Partial<Record<TicketKind, number>>>

/** The past days of the site: vehicles that came, waited, were refused, unloaded and left; some are still inside. */
export function demoTraffic(random: Random, setting: Setting): Traffic {
  const traffic: Traffic = { tickets: [], activities: [], interventions: [], stays: [], cargo: [] }
  const today = startOfSiteDay(siteClock(setting.now).day).getTime()
  for (let back = setting.days - 1; back >= 0; back -= 1) {
    const day = siteClock(new Date(today - back * 86_400_000))
    const trips = tripsOfWeekday[day.weekday as 0] * (0.94 + random.number() * 0.12)
    for (let made = 0; made < trips;) made += visit(random, setting, traffic, day.day)
  }
  parkInOrder(traffic.stays)
  return traffic
}

/** One vehicle's day: a ticket, its arrival, and its round trips. Tells how many round trips it meant to make. */
function visit(random: Random, setting: Setting, traffic: Traffic, day: string): number {
  const route = random.weighted({ main: ways.main.share, port: ways.port.share, buffer: ways.buffer.share })
  const way = ways[route]
  const kind = random.weighted<TicketKind>(kindOfWay[route] as never)
  const ritMax = kind === 'guest' ? 1 : random.whole(1, 4)
  const hour = Number(random.weighted(Object.fromEntries(hourWeights.map((weight, hour) => [String(hour), weight]))))
  let at = new Date(startOfSiteDay(day).getTime() + hour * 60 * minute + random.number() * 60 * minute)
  if (at > setting.now) return ritMax
  const ticket = setting.office.issue({ kind, day, days: 1, ritMax })
  traffic.tickets.push(ticket)
  if (random.chance(0.04)) {
    stayAway(random, ticket, setting.now)
    return ritMax
  }
  for (let trip = 0; trip < ritMax && at < setting.now; trip += 1) {
    const left = roundTrip(random, setting, traffic, { ticket, way, at })
    if (left === null) break
    at = new Date(left.getTime() + random.whole(20, 70) * minute)
    if (siteClock(at).day !== day) break
  }
  if (ticket.status === 'active' && ticket.expired_at < setting.now) closeTicket(ticket)
  return ritMax
}

/** The day is over: round trips that were not needed are given up, an unused ticket has run out. */
function closeTicket(ticket: NewTicket): void {
  const used = (ticket.rit_done ?? 0) > 0
  ticket.status = used ? 'completed' : 'expired'
  if (used) ticket.rit_max = ticket.rit_done ?? 1
}

/** Some tickets are never used: canceled, rejected, or simply run out. */
function stayAway(random: Random, ticket: NewTicket, now: Date): void {
  const end = random.weighted({ canceled: 3, rejected: 2, expired: 3 })
  ticket.status = end === 'expired' && ticket.expired_at > now ? 'active' : end
  if (end === 'canceled') ticket.reject_reason = 'Jadwal muat diundur oleh tenant'
  if (end === 'rejected') ticket.reject_reason = 'Dokumen pengantar tidak lengkap'
}

interface Trip {
  readonly ticket: NewTicket
  readonly way: Way
  readonly at: Date
}

/** In and, if it is over by now, out again. Null when the vehicle was sent away or is still inside. */
function roundTrip(random: Random, setting: Setting, traffic: Traffic, { ticket, way, at }: Trip): Date | null {
  const gateIn = pickLane(random, setting, way.enter, 'in')
  const entry = pass(random, setting, traffic, { ticket, lane: gateIn, at })
  if (entry.outcome !== 'opened') return null
  const inside = passGate(stateOf(ticket), 'enter', at)
  Object.assign(ticket, { status: inside.status, inside_activity_id: entry.id, inside_since: at, updated_at: at })
  const proceeds = way.wait === null ? at : stopInBuffer(random, setting, traffic, { ticket, entry, gate: way.wait })
  if (proceeds === null) return null
  const leaves = new Date(proceeds.getTime() + dwellMinutes(random) * minute)
  if (leaves > setting.now) {
    ticket.status = way.wait === null ? random.weighted({ checked_in: 70, loading: 30 }) : 'loading'
    return null
  }
  traffic.cargo.push(...checkedCargo(random, { ticket, entry, leaves }))
  const lane = pickLane(random, setting, way.leave, 'out')
  const exit = pass(random, setting, traffic, { ticket, lane, at: leaves, mayFail: false, entry })
  const after = passGate(stateOf(ticket), 'leave', leaves)
  exit.entry_activity_id = entry.id
  exit.ritase_minutes = after.ritaseMinutes
  Object.assign(ticket, {
    status: after.status,
    rit_done: after.ritDone,
    inside_activity_id: null,
    inside_since: null,
    updated_at: leaves,
  })
  return leaves
}

function stopInBuffer(
  random: Random,
  setting: Setting,
  traffic: Traffic,
  { ticket, entry, gate }: { ticket: NewTicket; entry: NewActivity; gate: string },
): Date | null {
  return bufferStop(random, traffic.stays, {
    ticket,
    entry,
    areaId: setting.areaOfGate.get(gate) ?? '',
    inbound: pickLane(random, setting, gate, 'in'),
    outbound: pickLane(random, setting, gate, 'out'),
    now: setting.now,
    pass: (lane, at, stay) =>
      pass(random, setting, traffic, { ticket, lane, at, mayFail: false, entry, yard: { gate, stay } }),
  })
}

const dwellMinutes = (random: Random): number =>
  random.chance(overnightShare)
    ? random.whole(9, 16) * 60
    : meanDwellMinutes * (0.45 + random.number() * 0.7 + random.number() ** 6 * 3)

const stateOf = (ticket: NewTicket) => ({
  ritMax: ticket.rit_max ?? 1,
  ritDone: ticket.rit_done ?? 0,
  expiredAt: ticket.expired_at,
  insideSince: ticket.inside_since ?? null,
})

function pickLane(random: Random, { lanes }: Setting, gate: string, direction: string): NewLane {
  return random.pick(lanes.get(`${gate} ${direction}`) ?? [])
}

/** One scan at a lane: mostly green; sometimes a person must look, and mostly lets the vehicle through. */
function pass(random: Random, setting: Setting, traffic: Traffic, passing: DemoPassing): NewActivity {
  const { activity, intervention } = decideDemo(random, setting, passing)
  traffic.activities.push(activity)
  if (intervention !== null) traffic.interventions.push(intervention)
  return activity
}
