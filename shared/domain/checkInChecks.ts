import type { CheckInFacts } from './checkInFacts.ts'
import { isOpenAt } from './openingHours.ts'
import { spmkFault, type SpmkFault } from './customsAllows.ts'
import { matchPlates } from './plateMatch.ts'
import type { ObstacleCode, ReasonValues } from './reason.ts'
import { minutesBetween, plusMinutes, type Instant } from './siteTime.ts'
import { insideStatuses, type TicketStatus } from './ticketLifecycle.ts'
import { amountIn } from './unitOfItem.ts'
import { gravestOf } from './watchlist.ts'

/** What one check found: nothing in the way, nothing to check, or an obstacle. */
export type Finding = 'pass' | 'skipped' | { readonly reason: ObstacleCode; readonly values: ReasonValues }

interface CheckRule {
  /** Who knows the fact. */
  readonly source: string
  readonly judge: (facts: CheckInFacts) => Finding
  /** When the fact was true, where that is not the moment of the decision. */
  readonly at?: (facts: CheckInFacts) => Instant
}

const obstacle = (reason: ObstacleCode, values: ReasonValues = {}): Finding => ({ reason, values })

const enters = (facts: CheckInFacts): boolean => facts.direction === 'in' && !atYard(facts)

/** Between the gates of the site: who is here came in already. */
const atYard = ({ yard }: CheckInFacts): boolean => yard !== undefined && yard !== null

const entersYard = (facts: CheckInFacts): boolean => facts.direction === 'in' && atYard(facts)

/** Without a ticket, and known by its plate as one that needs none. */
export const isBypassed = ({ ticket, bypass }: CheckInFacts): boolean => ticket === null && bypass != null

const deadStatuses: Readonly<Partial<Record<TicketStatus, ObstacleCode>>> = {
  pending: 'ticket.pending',
  rejected: 'ticket.rejected',
  canceled: 'ticket.canceled',
  expired: 'ticket.expired',
  completed: 'ticket.completed',
}

function judgeTicket(facts: CheckInFacts): Finding {
  const { scan, ticket } = facts
  if (scan.result === 'forged') return obstacle('ticket.forged')
  if (scan.result === 'replaced') return obstacle('ticket.replaced')
  if (isBypassed(facts)) return 'pass'
  if (scan.result === 'unreadable') return obstacle('ticket.unreadable')
  if (ticket === null) return obstacle('ticket.unknown', { access_number: scan.accessNumber ?? '?' })
  if (facts.direction === 'out') return 'pass'
  const dead = deadStatuses[ticket.status]
  if (dead !== undefined) return obstacle(dead, { expired_at: ticket.expiredAt })
  return ticket.ritDone >= ticket.ritMax ? obstacle('ticket.completed') : 'pass'
}

/** A vehicle that is inside may leave after its ticket has run out, and at any hour. */
function judgeValidity(facts: CheckInFacts): Finding {
  if (facts.ticket === null || !enters(facts)) return 'skipped'
  const { expiredAt, validFrom } = facts.ticket
  if (facts.now > expiredAt) return obstacle('ticket.expired', { expired_at: expiredAt })
  return facts.now < validFrom ? obstacle('ticket.early', { valid_from: validFrom }) : 'pass'
}

function judgeSlot(facts: CheckInFacts): Finding {
  const { ticket, now, policy } = facts
  if (ticket === null || !enters(facts) || ticket.slotStart === null || ticket.slotEnd === null) return 'skipped'
  const opens = plusMinutes(ticket.slotStart, -policy.slot_early_minutes)
  const closes = plusMinutes(ticket.slotEnd, policy.slot_late_minutes)
  if (now >= opens && now <= closes) return 'pass'
  return obstacle('ticket.outside_slot', { slot_start: ticket.slotStart, slot_end: ticket.slotEnd })
}

function judgeInside(facts: CheckInFacts): Finding {
  const { ticket } = facts
  if (ticket === null) return 'skipped'
  const inside = ticket.inside !== null || insideStatuses.includes(ticket.status)
  if (facts.yard != null) return judgeStay(facts, inside)
  if (!enters(facts)) return inside ? 'pass' : obstacle('ticket.not_inside')
  if (!inside) return 'pass'
  return obstacle('ticket.already_inside', { lane: ticket.inside?.lane ?? '?', at: ticket.inside?.at ?? '?' })
}

/** A vehicle comes into a buffer zone once in its visit, between main gate and loading. */
function judgeStay({ ticket, yard, direction }: CheckInFacts, inside: boolean): Finding {
  const stay = yard?.stay ?? null
  const values = { area: yard?.name ?? '?' }
  if (direction === 'out') {
    if (!inside) return obstacle('ticket.not_inside')
    return stay === null ? obstacle('buffer.not_in', values) : 'pass'
  }
  if (!inside) return obstacle('buffer.no_gate_in', values)
  if (stay !== null) return obstacle('buffer.already_in', { ...values, at: stay.since })
  return ticket?.status === 'checked_in' ? 'pass' : obstacle('buffer.loading', values)
}

function judgeCheckup({ yard, direction }: CheckInFacts): Finding {
  if (yard == null || yard.stay === null || direction === 'in') return 'skipped'
  return yard.stay.failed ? obstacle('buffer.checkup_failed', { area: yard.name }) : 'pass'
}

function judgePlate(facts: CheckInFacts): Finding {
  const { plate, ticket, policy } = facts
  if (isBypassed(facts)) return isUnsure(facts) ? unsurePlate(facts) : 'pass'
  if (ticket === null) return 'skipped'
  const read = plate.corrected ?? plate.read
  if (read === null || read === '') return obstacle('plate.missing')
  const match = matchPlates(read, ticket.policeNumber)
  const values = { read, expected: ticket.policeNumber }
  if (!match.same) {
    if (match.distance > policy.plate_near_distance) return obstacle('plate.mismatch', values)
    return obstacle('plate.near', { ...values, differences: match.differences.length })
  }
  return isUnsure(facts) ? unsurePlate(facts) : 'pass'
}

const isUnsure = ({ plate, policy }: CheckInFacts): boolean =>
  plate.corrected === null && plate.confidence !== null && plate.confidence < policy.plate_min_confidence

const unsurePlate = ({ plate }: CheckInFacts): Finding =>
  obstacle('plate.unsure', { confidence: Math.round((plate.confidence ?? 0) * 100) })

function judgeBuildings(facts: CheckInFacts): Finding {
  const { buildings, now } = facts
  if (!enters(facts) || buildings.length === 0) return 'skipped'
  const closed = buildings.find((building) => !building.inUse || !isOpenAt(building.hours, now))
  return closed === undefined ? 'pass' : obstacle('building.closed', { building: closed.name })
}

interface Room {
  readonly name: string
  readonly capacity?: number
  readonly inside?: number
}

const limited = ({ capacity = 0 }: Room): boolean => capacity > 0
const full = ({ capacity = 0, inside = 0 }: Room): boolean => capacity > 0 && inside >= capacity

/** The buffer zone itself at its gates; else the areas of the destinations, then the destinations. */
function judgeAreas(facts: CheckInFacts): Finding {
  if (facts.direction === 'out') return 'skipped'
  const areas: readonly Room[] = facts.yard == null ? facts.areas : [facts.yard]
  const buildings: readonly Room[] = facts.yard == null ? facts.buildings : []
  const area = areas.find(full)
  if (area !== undefined)
    return obstacle('area.full', { area: area.name, inside: area.inside ?? 0, capacity: area.capacity ?? 0 })
  const building = buildings.find(full)
  if (building !== undefined)
    return obstacle('building.full', {
      building: building.name,
      inside: building.inside ?? 0,
      capacity: building.capacity ?? 0,
    })
  return [...areas, ...buildings].some(limited) ? 'pass' : 'skipped'
}

/** Not on the way into a buffer zone, where vehicles wait for their documents. Decided by the release, and only without one by the channel: a released document of the red channel passes. */
function judgeCustoms(facts: CheckInFacts): Finding {
  const { ticket, customs } = facts
  if (ticket === null || !ticket.needsCustoms || entersYard(facts)) return 'skipped'
  if (customs === null) return obstacle('customs.missing', { document: ticket.accessNumber })
  if (customs.released) return 'pass'
  const values = { document: customs.document }
  if (customs.lane === 'red') return obstacle('customs.held', values)
  return obstacle(customs.lane === 'yellow' ? 'customs.check' : 'customs.not_released', values)
}

function judgeCustomsCompany({ ticket, customs }: CheckInFacts): Finding {
  if (!ticket?.needsCustoms || customs === null) return 'skipped'
  return customs.ofTicketCompany ? 'pass' : obstacle('customs.company', { document: customs.document })
}

function judgeCustomsAge(facts: CheckInFacts): Finding {
  const { ticket, customs, now, policy } = facts
  if (entersYard(facts) || !ticket?.needsCustoms || customs === null) return 'skipped'
  const minutes = minutesBetween(customs.fetchedAt, now)
  return minutes > policy.customs_stale_minutes ? obstacle('customs.stale', { minutes }) : 'pass'
}

function judgeBalance(facts: CheckInFacts): Finding {
  const { ticket, customs, policy } = facts
  if (!ticket?.needsCustoms || customs === null || customs.balance === null || !enters(facts)) return 'skipped'
  const load = amountIn(ticket.quantity ?? 0, ticket.unit ?? '', customs.unit ?? '') ?? 0
  const values = { document: customs.document }
  if (customs.balance <= 0 || customs.balance < load) return obstacle('balance.exhausted', values)
  const left = customs.balance - load
  const low = customs.quantity !== null && left < customs.quantity * policy.balance_low_share
  return low ? obstacle('balance.low', values) : 'pass'
}

/** Who is only to be told of stops nobody. */
const spmkObstacles: Readonly<Record<SpmkFault, ObstacleCode>> = {
  unknown: 'spmk.unknown',
  canceled: 'spmk.canceled',
  closed: 'spmk.closed',
  time: 'spmk.time',
  exhausted: 'spmk.exhausted',
  truck: 'spmk.truck',
  trips: 'spmk.trips',
  stale: 'spmk.stale',
}

function judgeSpmk({ ticket, spmk, now, policy, direction }: CheckInFacts): Finding {
  if (ticket?.spmkNumber == null || direction === 'out') return 'skipped'
  const fault = spmkFault(spmk ?? null, now, policy.customs_stale_minutes)
  return fault === null ? 'pass' : obstacle(spmkObstacles[fault], { spmk: ticket.spmkNumber })
}

function judgeWatchlist({ watchlist }: CheckInFacts): Finding {
  const entry = gravestOf(watchlist)
  if (entry === null || entry.action === 'notify') return 'pass'
  return obstacle(entry.action === 'block' ? 'watchlist.block' : 'watchlist.inspect', { note: entry.note })
}

function judgeLane({ lane, direction }: CheckInFacts): Finding {
  if (lane.mode === 'closed') return obstacle('lane.closed')
  if (lane.direction !== 'both' && lane.direction !== direction) return obstacle('lane.direction')
  return lane.mode === 'auto' ? 'pass' : obstacle('lane.manual')
}

function judgeCompany(facts: CheckInFacts): Finding {
  const { company } = facts
  if (company === null || !enters(facts)) return 'skipped'
  return company.suspended ? obstacle('company.suspended', { company: company.name }) : 'pass'
}

const fetched = ({ customs, now }: CheckInFacts): Instant => customs?.fetchedAt ?? now
const scanned = ({ scannedAt }: CheckInFacts): Instant => scannedAt

/** Every check, in the order in which the evidence lists them. */
export const checkRules = {
  ticket: { source: 'ticket', judge: judgeTicket, at: scanned },
  validity: { source: 'ticket', judge: judgeValidity },
  slot: { source: 'ticket', judge: judgeSlot },
  inside: { source: 'gate', judge: judgeInside },
  checkup: { source: 'buffer', judge: judgeCheckup },
  plate: { source: 'anpr', judge: judgePlate, at: scanned },
  company: { source: 'register', judge: judgeCompany },
  building: { source: 'register', judge: judgeBuildings },
  area: { source: 'register', judge: judgeAreas },
  customs: { source: 'customs', judge: judgeCustoms, at: fetched },
  customs_company: { source: 'customs', judge: judgeCustomsCompany, at: fetched },
  customs_age: { source: 'customs', judge: judgeCustomsAge, at: fetched },
  balance: { source: 'customs', judge: judgeBalance, at: fetched },
  spmk: { source: 'ptosm', judge: judgeSpmk, at: ({ spmk, now }) => spmk?.fetchedAt ?? now },
  watchlist: { source: 'watchlist', judge: judgeWatchlist },
  lane: { source: 'lane', judge: judgeLane },
} as const satisfies Record<string, CheckRule>

export type CheckCode = keyof typeof checkRules
