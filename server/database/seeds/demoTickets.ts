import { qrPathOf } from '#shared/domain/filePath.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { siteClock, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { validityOf } from '#shared/domain/ticketValidity.ts'
import type { TicketDetail } from '../../queries/ticketRows.ts'
import type { NewBuilding, NewCompany, NewCustomsDocument, NewTicket, NewVehicle } from './demoRows.ts'
import { firstNames, goods, lastNames, purposes } from './inventedWords.ts'
import { drawPlate } from './demoGoods.ts'
import { groupBy } from './groupBy.ts'
import type { Random } from './random.ts'

export interface TicketBuildingLink {
  readonly ticket_id: string
  readonly building_id: string
  readonly position: number
}

/** What tickets are made of. */
export interface Stock {
  readonly companies: readonly NewCompany[]
  readonly buildings: readonly NewBuilding[]
  readonly vehicles: readonly NewVehicle[]
  readonly documents: readonly NewCustomsDocument[]
  /** The delivery order of each company. */
  readonly deliveryOrders: ReadonlyMap<string, string>
  readonly plates: Set<string>
  readonly now: Date
}

/** Makes tickets, and remembers where each one goes. */
export interface TicketOffice {
  readonly links: readonly TicketBuildingLink[]
  /** In the order of the ticket. */
  destinationsOf(ticketId: string): readonly NewBuilding[]
  issue(wish: { kind: TicketKind; day: string; days: number; ritMax: number; status?: string }): NewTicket
}

export function openTicketOffice(random: Random, stock: Stock): TicketOffice {
  const numbers = new Set<string>()
  const links: TicketBuildingLink[] = []
  const destinations = new Map<string, readonly NewBuilding[]>()
  const tenants = stock.companies.filter(({ type, status }) => type === 'tenant' && status === 'active')
  const port = stock.buildings.filter(({ is_port_bms }) => is_port_bms)
  const byOwner = groupBy(stock.buildings, ({ company_id }) => company_id ?? null)
  const releasedBy = groupBy(
    stock.documents.filter(({ released, balance }) => released === true && Number(balance) > 600_000),
    ({ company_id }) => company_id ?? '',
  )
  const importers = tenants.filter(({ id }) => releasedBy.has(id))

  /* In turn, so that no vehicle is in two places at once. */
  const fleet = stock.vehicles.toSorted((a, b) => (a.plate_key < b.plate_key ? -1 : 1))
  let turn = 0
  const nextVehicle = (): NewVehicle => fleet[(turn += 1) % fleet.length] as NewVehicle

  function accessNumber(): string {
    for (;;) {
      const number = `TKT-${String(random.whole(10_000_000, 99_999_999))}`
      if (numbers.has(number)) continue
      numbers.add(number)
      return number
    }
  }

  return {
    links,
    destinationsOf: (ticketId) => destinations.get(ticketId) ?? [],
    issue({ kind, day, days, ritMax, status = 'active' }) {
      const company = random.pick(kind === 'with_pabeanan' ? importers : tenants)
      const planned = startOfSiteDay(day).getTime() - random.whole(30, 1200) * 60_000
      const created = new Date(Math.min(planned, stock.now.getTime() - random.whole(2, 90) * 60_000))
      const lastDay = siteClock(new Date(startOfSiteDay(day).getTime() + (days - 1) * 86_400_000)).day
      const { validFrom, expiredAt } = validityOf(day, lastDay)
      const id = random.id(created)
      const access_number = accessNumber()
      const places = kind === 'sarana_niaga' ? port : (byOwner.get(company.id) ?? port)
      const count = Math.min(places.length, random.chance(0.25) ? 2 : 1)
      const first = random.whole(0, places.length - 1)
      const chosen = Array.from({ length: count }, (_, step) => places[(first + step) % places.length] as NewBuilding)
      destinations.set(id, chosen)
      links.push(...chosen.map((place, position) => ({ ticket_id: id, building_id: place.id, position })))
      return {
        id,
        kind,
        status,
        source: 'tenant',
        company_id: company.id,
        access_number,
        ...(kind === 'guest' ? guestCargo(random, stock) : tenantCargo(random, kind, nextVehicle())),
        request_at: day,
        valid_from: validFrom,
        expired_at: expiredAt,
        rit_max: ritMax,
        rit_done: 0,
        reject_reason: null,
        delivery_order_path: kind === 'guest' ? null : (stock.deliveryOrders.get(company.id) ?? null),
        qr_path: qrPathOf(random.hex(16), access_number, created),
        detail: detailOf(random, kind, validFrom),
        customs_document_id: kind === 'with_pabeanan' ? random.pick(releasedBy.get(company.id) ?? []).id : null,
        inside_activity_id: null,
        inside_since: null,
        created_by: 'system:demo',
        created_at: created,
        updated_at: created,
        deleted_at: null,
        version: 1,
      }
    },
  }
}

/** Customs documents of the demo count in kilograms. */
const weighed = goods.filter(({ unit }) => unit === 'Kg')

function tenantCargo(random: Random, kind: TicketKind, vehicle: NewVehicle) {
  const cargo = random.pick(kind === 'with_pabeanan' ? weighed : goods)
  return {
    police_number: vehicle.police_number,
    plate_key: vehicle.plate_key,
    vehicle_type: vehicle.vehicle_type ?? null,
    comodity: cargo.name,
    unit_of_item: cargo.unit,
    total_item: `${random.whole(cargo.least, cargo.most)}.000`,
  }
}

function guestCargo(random: Random, { plates }: Stock) {
  const police_number = drawPlate(random, plates)
  return {
    police_number,
    plate_key: plateKey(police_number),
    vehicle_type: random.pick(['Minibus', 'Sedan', 'Pikap']),
    comodity: null,
    unit_of_item: null,
    total_item: null,
  }
}

/** Guests of the demo are expected at nine. */
const visitHour = 9

const personName = (random: Random): string => `${random.pick(firstNames)} ${random.pick(lastNames)}`

function detailOf(random: Random, kind: TicketKind, from: Date): TicketDetail {
  const driver = {
    name: personName(random),
    phone: `0812-5550-${String(random.whole(0, 9999)).padStart(4, '0')}`,
    sim_number: `9${random.whole(100_000_000_000, 999_999_999_999)}`,
  }
  if (kind === 'guest')
    return {
      guest: {
        name: driver.name,
        identity: null,
        company: null,
        purpose: random.pick(purposes),
        host_name: personName(random),
        host_contact: null,
        people_count: 1,
        visit_at: new Date(from.getTime() + visitHour * 3_600_000).toISOString(),
      },
    }
  if (kind !== 'sarana_niaga') return { driver, seal_numbers: [], container_numbers: [] }
  const spmk_number = `SPMK-${random.whole(100_000, 999_999)}`
  const vessel_name = `KM Bawean ${random.whole(1, 12)}`
  const call = { spmk_number, vessel_name, voyage: null, activity: 'bongkar', berth: null } as const
  return { driver, seal_numbers: [], container_numbers: [], ...call }
}
