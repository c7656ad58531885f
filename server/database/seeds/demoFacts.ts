import type { CheckInFacts } from '#shared/domain/checkInFacts.ts'
import type { Direction, LaneDirection } from '#shared/domain/lane.ts'
import { policyOf } from '#shared/domain/policy.ts'
import type { TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import type { NewArea, NewBuilding, NewCompany, NewCustomsDocument, NewLane, NewTicket } from './demoRows.ts'
import type { TroubleCode } from './demoTroubles.ts'

/** What the registers of the demo say. */
export interface DemoRegisters {
  readonly companies: ReadonlyMap<string, NewCompany>
  readonly areas: ReadonlyMap<string, NewArea>
  readonly documents: ReadonlyMap<string, NewCustomsDocument>
  readonly destinationsOf: (ticketId: string) => readonly NewBuilding[]
}

/** A vehicle before a lane. */
export interface DemoScene {
  readonly ticket: NewTicket
  readonly lane: NewLane
  readonly at: Date
  readonly scannedAt: Date
  readonly trouble: TroubleCode | null
  readonly read: string | null
  readonly confidence: number | null
  /** Where and when a vehicle on the site came in. */
  readonly inside: { readonly lane: string; readonly at: Date } | null
  readonly yard: CheckInFacts['yard']
}

const policy = policyOf(1, {})
const minute = 60_000

/** Everything that the gate of the demo knew when it decided, as a real one would have stored it. */
export function demoFacts(scene: DemoScene, registers: DemoRegisters): CheckInFacts {
  const { ticket, lane, at, scannedAt, trouble, read, confidence, yard } = scene
  const unreadable = trouble === 'ticket.unreadable'
  const company = registers.companies.get(ticket.company_id)
  const places = unreadable ? [] : registers.destinationsOf(ticket.id)
  const areas = places.flatMap(({ area_id }) => registers.areas.get(area_id ?? '') ?? [])
  return {
    now: at.toISOString(),
    scannedAt: scannedAt.toISOString(),
    direction: lane.direction as Direction,
    lane: { code: lane.code, direction: lane.direction as LaneDirection, mode: 'auto' },
    scan: { result: unreadable ? 'unreadable' : 'read', accessNumber: unreadable ? null : ticket.access_number },
    plate: { read, confidence, corrected: null },
    ticket: unreadable ? null : ticketAt(scene),
    company: unreadable || company === undefined ? null : { name: company.name, suspended: false },
    buildings: places.map(({ name, capacity = 0 }) => ({ name, inUse: true, hours: null, ...room(capacity, at) })),
    areas: [...new Set(areas)].map(({ name, capacity = 0 }) => ({ name, ...room(capacity, at) })),
    yard: yard ?? null,
    customs: unreadable ? null : customsAt(scene, registers),
    spmk: null,
    watchlist: [],
    bypass: null,
    override: null,
    policy,
  }
}

/** How many vehicles a place of the demo held at an instant: never so many that it was full. */
const room = (capacity: number, at: Date): { capacity: number; inside: number } => ({
  capacity,
  inside: Math.floor((capacity * (10 + (at.getTime() % 30))) / 100),
})

function ticketAt({ ticket, at, trouble, inside, yard }: DemoScene): CheckInFacts['ticket'] {
  const twice = trouble === 'ticket.already_inside'
  const open = twice ? { lane: 'IN-02', at: new Date(at.getTime() - 40 * minute) } : inside
  const status = twice ? 'checked_in' : yard?.stay ? 'in_buffer' : ticket.status
  return {
    accessNumber: ticket.access_number,
    status: status as TicketStatus,
    policeNumber: ticket.police_number,
    validFrom: ticket.valid_from.toISOString(),
    expiredAt: ticket.expired_at.toISOString(),
    slotStart: null,
    slotEnd: null,
    ritMax: ticket.rit_max ?? 1,
    ritDone: ticket.rit_done ?? 0,
    inside: open === null ? null : { lane: open.lane, at: open.at.toISOString() },
    needsCustoms: ticket.kind === 'with_pabeanan',
    spmkNumber: null,
    quantity: ticket.total_item == null ? null : Number(ticket.total_item),
    unit: ticket.unit_of_item?.toLowerCase() ?? null,
  }
}

function customsAt({ ticket, at, trouble }: DemoScene, { documents }: DemoRegisters): CheckInFacts['customs'] {
  const document = documents.get(ticket.customs_document_id ?? '')
  if (document === undefined) return null
  const held = trouble === 'customs.held'
  return {
    document: `${document.nama_dokumen} ${document.nomor_daftar}`,
    lane: held ? 'red' : (document.customs_lane as 'green' | 'yellow' | 'red'),
    released: !held,
    ofTicketCompany: true,
    fetchedAt: new Date(at.getTime() - (1 + (at.getTime() % 14)) * minute).toISOString(),
    source: 'ceisa',
    balance: Number(document.balance),
    quantity: Number(document.quantity),
    unit: document.unit?.toLowerCase() ?? null,
  }
}
