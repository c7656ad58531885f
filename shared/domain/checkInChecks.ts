import type { CheckInFacts } from './checkInFacts.ts'
import { isOpenAt } from './openingHours.ts'
import { matchPlates } from './plateMatch.ts'
import type { ObstacleCode, ReasonValues } from './reason.ts'
import { minutesBetween, plusMinutes, type Instant } from './siteTime.ts'
import { insideStatuses, type TicketStatus } from './ticketLifecycle.ts'
import { amountIn } from './unitOfItem.ts'

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

const enters = (facts: CheckInFacts): boolean => facts.direction === 'in'

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
  if (scan.result === 'unreadable') return obstacle('ticket.unreadable')
  if (ticket === null) return obstacle('ticket.unknown', { access_number: scan.accessNumber ?? '?' })
  if (!enters(facts)) return 'pass'
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

function judgeSlot({ ticket, now, policy, direction }: CheckInFacts): Finding {
  if (ticket === null || direction === 'out' || ticket.slotStart === null || ticket.slotEnd === null) return 'skipped'
  const opens = plusMinutes(ticket.slotStart, -policy.slot_early_minutes)
  const closes = plusMinutes(ticket.slotEnd, policy.slot_late_minutes)
  if (now >= opens && now <= closes) return 'pass'
  return obstacle('ticket.outside_slot', { slot_start: ticket.slotStart, slot_end: ticket.slotEnd })
}

function judgeInside(facts: CheckInFacts): Finding {
  const { ticket } = facts
  if (ticket === null) return 'skipped'
  const inside = ticket.inside !== null || insideStatuses.includes(ticket.status)
  if (!enters(facts)) return inside ? 'pass' : obstacle('ticket.not_inside')
  if (!inside) return 'pass'
  return obstacle('ticket.already_inside', { lane: ticket.inside?.lane ?? '?', at: ticket.inside?.at ?? '?' })
}

function judgePlate({ plate, ticket, policy }: CheckInFacts): Finding {
  if (ticket === null) return 'skipped'
  const read = plate.corrected ?? plate.read
  if (read === null || read === '') return obstacle('plate.missing')
  const match = matchPlates(read, ticket.policeNumber)
  const values = { read, expected: ticket.policeNumber }
  if (!match.same) {
    if (match.distance > policy.plate_near_distance) return obstacle('plate.mismatch', values)
    return obstacle('plate.near', { ...values, differences: match.differences.length })
  }
  const unsure = plate.corrected === null && plate.confidence !== null && plate.confidence < policy.plate_min_confidence
  return unsure ? obstacle('plate.unsure', { confidence: Math.round((plate.confidence ?? 0) * 100) }) : 'pass'
}

function judgeBuildings({ buildings, now, direction }: CheckInFacts): Finding {
  if (direction === 'out' || buildings.length === 0) return 'skipped'
  const closed = buildings.find((building) => !building.inUse || !isOpenAt(building.hours, now))
  return closed === undefined ? 'pass' : obstacle('building.closed', { building: closed.name })
}

function judgeAreas({ areas, direction }: CheckInFacts): Finding {
  const limited = areas.filter((area) => area.capacity > 0)
  if (direction === 'out' || limited.length === 0) return 'skipped'
  const full = limited.find((area) => area.inside >= area.capacity)
  if (full === undefined) return 'pass'
  return obstacle('area.full', { area: full.name, inside: full.inside, capacity: full.capacity })
}

/** Decided by the release, and only without one by the channel: a released document of the red channel passes. */
function judgeCustoms({ ticket, customs }: CheckInFacts): Finding {
  if (ticket === null || !ticket.needsCustoms) return 'skipped'
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

function judgeCustomsAge({ ticket, customs, now, policy }: CheckInFacts): Finding {
  if (!ticket?.needsCustoms || customs === null) return 'skipped'
  const minutes = minutesBetween(customs.fetchedAt, now)
  return minutes > policy.customs_stale_minutes ? obstacle('customs.stale', { minutes }) : 'pass'
}

function judgeBalance({ ticket, customs, policy, direction }: CheckInFacts): Finding {
  if (!ticket?.needsCustoms || customs === null || customs.balance === null || direction === 'out') return 'skipped'
  const load = amountIn(ticket.quantity ?? 0, ticket.unit ?? '', customs.unit ?? '') ?? 0
  const values = { document: customs.document }
  if (customs.balance <= 0 || customs.balance < load) return obstacle('balance.exhausted', values)
  const left = customs.balance - load
  const low = customs.quantity !== null && left < customs.quantity * policy.balance_low_share
  return low ? obstacle('balance.low', values) : 'pass'
}

function judgeWatchlist({ watchlist }: CheckInFacts): Finding {
  const entry = watchlist.find(({ action }) => action === 'block') ?? watchlist[0]
  if (entry === undefined) return 'pass'
  return obstacle(entry.action === 'block' ? 'watchlist.block' : 'watchlist.inspect', { note: entry.note })
}

function judgeLane({ lane, direction }: CheckInFacts): Finding {
  if (lane.mode === 'closed') return obstacle('lane.closed')
  if (lane.direction !== 'both' && lane.direction !== direction) return obstacle('lane.direction')
  return lane.mode === 'auto' ? 'pass' : obstacle('lane.manual')
}

function judgeCompany({ company, direction }: CheckInFacts): Finding {
  if (company === null || direction === 'out') return 'skipped'
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
  plate: { source: 'anpr', judge: judgePlate, at: scanned },
  company: { source: 'register', judge: judgeCompany },
  building: { source: 'register', judge: judgeBuildings },
  area: { source: 'register', judge: judgeAreas },
  customs: { source: 'customs', judge: judgeCustoms, at: fetched },
  customs_company: { source: 'customs', judge: judgeCustomsCompany, at: fetched },
  customs_age: { source: 'customs', judge: judgeCustomsAge, at: fetched },
  balance: { source: 'customs', judge: judgeBalance, at: fetched },
  watchlist: { source: 'watchlist', judge: judgeWatchlist },
  lane: { source: 'lane', judge: judgeLane },
} as const satisfies Record<string, CheckRule>

export type CheckCode = keyof typeof checkRules
