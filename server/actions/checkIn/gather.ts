import type { CheckInFacts, Override } from '#shared/domain/checkInFacts.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { isReplaced } from '#shared/domain/reprint.ts'
import { driverKey } from '#shared/domain/watchlist.ts'
import type { Work } from '../../database/work.ts'
import type { Ports } from '../../ports.ts'
import { areaOccupancy } from '../../queries/areaOccupancy.ts'
import { customsNow, lockDocuments } from './customsLoads.ts'
import { holdLanes, type HeldLane } from './lanes.ts'
import { readRegister, type Register } from './register.ts'
import type { Scan } from './scan.ts'
import { holdTickets, lockTickets, type GateTicketRow, type HeldTicket } from './tickets.ts'
import type { Passage } from './visits.ts'
import { holdYards, yardFacts, type Yard } from './yards.ts'

/** All that a batch of scans is decided on: lanes and tickets locked, the rest as committed. */
export interface Gathered {
  readonly lanes: ReadonlyMap<string, HeldLane>
  readonly tickets: ReadonlyMap<string, HeldTicket>
  readonly register: Register
  readonly occupancy: (placeId: string) => number
  /** Buffer zones, by area, whose gates decide here. */
  readonly yards: ReadonlyMap<string, Yard>
  /** Whether orders of the port are fetched here: without, none is judged. */
  readonly asksTerminal: boolean
  /** Vehicles that this transaction moved in (or, negative, out), by area and by destination. */
  readonly moved: Map<string, number>
  /** Tickets that this transaction let pass, in their order. */
  readonly passages: Passage[]
}

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values)].filter((value): value is string => value !== null && value !== '').sort(byText)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A fixed number of statements in two messages, however many scans there are: lanes and tickets, locked in this order,
 * then customs documents, locked, buffer zones, surroundings and registers.
 */
export async function gather(
  { sql, now }: Work,
  ports: Ports,
  scans: readonly Scan[],
  held?: ReadonlyMap<string, HeldLane>,
): Promise<Gathered> {
  const [lanes, locked] = await Promise.all([
    held ?? holdLanes(sql, distinct(scans.map(({ laneId }) => laneId))),
    lockTickets(sql, distinct(scans.map(({ accessNumber }) => accessNumber))),
  ])
  const [, yards, tickets, register] = await Promise.all([
    lockDocuments(sql, distinct(locked.map(({ customs_document_id: id }) => id))),
    holdYards(sql, lanes.values()),
    holdTickets(sql, locked),
    readRegister(
      sql,
      {
        plateKeys: distinct([...scans.flatMap(platesOf), ...locked.map(({ plate_key }) => plate_key)]),
        companyIds: distinct(locked.map(({ company_id }) => company_id)),
        driverKeys: distinct(locked.map(driverOf)),
      },
      now,
    ),
  ])
  const limited = [...tickets.values()].some(({ areas, buildings }) =>
    [...areas, ...buildings].some(({ capacity }) => capacity > 0),
  )
  const occupancy = limited ? await areaOccupancy(sql, ports) : () => 0
  return {
    lanes,
    tickets,
    register,
    occupancy,
    yards,
    asksTerminal: ports.outside.uses.ptosm,
    moved: new Map(),
    passages: [],
  }
}

/** What the decision about one scan depends on, as of now and of what this transaction did before. */
export function factsOf(
  scan: Scan,
  lane: HeldLane,
  gathered: Gathered,
  { now, override }: { now: Date; override: Override | null },
): CheckInFacts {
  const ticket = ticketOf(scan, gathered)
  const roomOf = ({ id, name, capacity }: { id: string; name: string; capacity: number }) => ({
    name,
    capacity,
    inside: gathered.occupancy(id) + (gathered.moved.get(id) ?? 0),
  })
  const seen = platesOf(scan)
  return {
    now: now.toISOString(),
    scannedAt: scan.scannedAt.toISOString(),
    direction: scan.direction,
    lane: { code: lane.row.code, direction: lane.row.direction, mode: lane.gateOpen ? lane.row.mode : 'closed' },
    scan: {
      result: isReplaced(scan.codeExpiresAt, ticket?.row.code_expires_at ?? null) ? 'replaced' : scan.result,
      accessNumber: scan.accessNumber,
    },
    plate: { read: scan.plateRead, confidence: scan.plateConfidence, corrected: scan.plateCorrected },
    ticket: ticket === null ? null : ticketFacts(ticket, gathered.asksTerminal),
    company: ticket?.company ?? null,
    buildings: ticket?.buildings.map((place) => ({ ...roomOf(place), inUse: place.inUse, hours: place.hours })) ?? [],
    areas: ticket?.areas.map(roomOf) ?? [],
    yard: yardFacts(gathered.yards.get(lane.yardId ?? '') ?? null, ticket),
    customs: ticket === null ? null : customsNow(ticket, gathered.tickets.values()),
    spmk: ticket?.order.spmk ?? null,
    watchlist: gathered.register.watchlist({
      plateKeys: ticket === null ? seen : [...seen, ticket.row.plate_key],
      companyId: ticket?.row.company_id ?? null,
      driverKey: ticket === null ? null : driverOf(ticket.row),
    }),
    bypass: ticket === null ? gathered.register.bypass(seen) : null,
    override,
    policy: lane.policy,
  }
}

export const ticketOf = (scan: Scan, { tickets }: Gathered): HeldTicket | null =>
  scan.accessNumber === null ? null : (tickets.get(scan.accessNumber) ?? null)

/** The driver on the ticket, as the watch list finds one; nobody looked at the licence. */
export function driverOf({ detail }: GateTicketRow): string | null {
  const key = driverKey(detail?.driver?.sim_number ?? '')
  return key === '' ? null : key
}

const platesOf = ({ plateRead, plateCorrected }: Scan): string[] =>
  [plateRead, plateCorrected].flatMap((plate) => (plate === null ? [] : [plateKey(plate)]))

/** The ticket as this transaction leaves it, as the decision sees it. */
export function ticketFacts(
  { next, insideLane, order }: HeldTicket,
  asksTerminal: boolean,
): NonNullable<CheckInFacts['ticket']> {
  return {
    accessNumber: next.access_number,
    status: next.status,
    policeNumber: next.police_number,
    validFrom: next.valid_from.toISOString(),
    expiredAt: next.expired_at.toISOString(),
    slotStart: next.slot_start?.toISOString() ?? null,
    slotEnd: next.slot_end?.toISOString() ?? null,
    ritMax: next.rit_max,
    ritDone: next.rit_done,
    inside:
      next.inside_activity_id === null || next.inside_since === null
        ? null
        : { lane: insideLane ?? '?', at: next.inside_since.toISOString() },
    needsCustoms: next.kind === 'with_pabeanan',
    spmkNumber: asksTerminal && next.kind === 'sarana_niaga' ? order.number : null,
    quantity: next.total_item === null ? null : Number(next.total_item),
    unit: next.unit_of_item?.toLowerCase() ?? null,
  }
}
