import { siteClock, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { FileStorage, Log, Seals } from '../../ports.ts'
import type { Database } from '../database.ts'
import type { Work } from '../work.ts'
import { drawDemoSecrets, grantDemoAccess, type DemoSecrets } from './demoAccess.ts'
import { demoDeliveryOrders } from './demoFiles.ts'
import { demoCustomsDocuments, demoVehicles } from './demoGoods.ts'
import { insertDemoEmployees } from './demoEmployees.ts'
import { insertDemoLogistics } from './demoLogistics.ts'
import { demoModes } from './demoModes.ts'
import { demoPersonEntries } from './demoPeople.ts'
import { demoOpenings } from './demoOpenings.ts'
import { demoPlaces, type DemoPlaces } from './demoPlaces.ts'
import type { NewTicket } from './demoRows.ts'
import { openTicketOffice, type TicketOffice } from './demoTickets.ts'
import { demoTraffic } from './demoTraffic.ts'
import { insertDemoReferences } from './demoReferences.ts'
import { groupBy } from './groupBy.ts'
import { insertMany } from './insertMany.ts'
import { createRandom, type Random } from './random.ts'
import { pastVisits } from '../migrations/0020-visits.ts'
import { spmkOfVisits } from '../migrations/0034-spmkOfVisits.ts'
import { demoMark } from './demoMark.ts'

export interface SeedOptions {
  readonly log: Log
  /** Days of history; 28 by default. */
  readonly days?: number
  readonly now?: Date
  /** Where the demo files go; without it their rows point at nothing. */
  readonly storage?: FileStorage
  /** Encrypts what must not be read in the database; without it those columns stay empty. */
  readonly seals?: Seals
}

const clerk = { kind: 'system', id: 'system', name: 'seed' } as const
const seed = 20_261_121

/** Fills an empty database with the demo site and gives its secrets, which are stored nowhere in plain text. */
export async function seedDemo(database: Database, options: SeedOptions): Promise<DemoSecrets> {
  const { log, days = 28, now = new Date(), storage, seals } = options
  const random = createRandom(seed)
  const began = new Date(startOfSiteDay(siteClock(now).day).getTime() - days * 86_400_000)
  const places = demoPlaces(random, began)
  const drawn = await drawDemoSecrets(places.lanes.map(({ code }) => code))
  const files = demoDeliveryOrders(random, places.companies, began)
  if (storage !== undefined)
    await Promise.all(files.map(({ row, path, bytes }) => storage.put(path, bytes, String(row['media_type']))))
  await database.patiently(() =>
    database.inWork({ actor: clerk, now }, async (work) => {
      await insertPlaces(work, places)
      await insertMany(
        work.sql,
        'files',
        files.map(({ row }) => row),
      )
      await grantDemoAccess(work.sql, drawn, now)
      await demoModes(work)
      const deliveryOrders = new Map(files.map(({ companyId, path }) => [companyId, path]))
      await insertTraffic(work, random, { places, deliveryOrders, days, now })
      await insertDemoReferences(work.sql, random, now)
      await insertDemoLogistics(work.sql, random, { companies: places.companies, seals, now })
      await insertDemoEmployees(work.sql, random, { companies: places.companies, seals, now })
      await demoMark(work.sql, now)
      work.record({ action: 'demo.seeded', entity: 'site', entityId: null, after: { days } })
    }),
  )
  log.info({ days }, 'Demo site seeded')
  return drawn.secrets
}

async function insertPlaces({ sql }: Work, places: DemoPlaces): Promise<void> {
  await insertMany(sql, 'companies', places.companies)
  await insertMany(sql, 'areas', places.areas)
  await insertMany(sql, 'buildings', places.buildings)
  await insertMany(sql, 'gates', places.gates)
  await insertMany(
    sql,
    'gate_policies',
    places.gates.map(({ id, created_at }) => ({ id, gate_id: id, policy_version: 1, rules: {}, created_at })),
  )
  await insertMany(sql, 'lanes', places.lanes)
}

interface History {
  readonly places: DemoPlaces
  readonly deliveryOrders: ReadonlyMap<string, string>
  readonly days: number
  readonly now: Date
}

async function insertTraffic({ sql }: Work, random: Random, history: History): Promise<void> {
  const { places, deliveryOrders, days, now } = history
  const plates = new Set<string>()
  const began = places.companies[0]?.created_at ?? now
  const vehicles = demoVehicles(random, places.companies, plates, began)
  const documents = demoCustomsDocuments(random, places.companies, now)
  const office = openTicketOffice(random, { ...places, vehicles, documents, deliveryOrders, plates, now })
  const gateCodes = new Map(places.gates.map(({ id, code }) => [id, code]))
  const areaOfGate = new Map(places.gates.map(({ code, area_id }) => [code, area_id]))
  const lanes = groupBy(places.lanes, ({ gate_id, direction }) => `${gateCodes.get(gate_id) ?? ''} ${direction}`)
  const operators = await operatorsOf(sql)
  const registers = {
    companies: byId(places.companies),
    areas: byId(places.areas),
    documents: byId(documents),
    destinationsOf: office.destinationsOf,
  }
  const traffic = demoTraffic(random, { office, lanes, operators, areaOfGate, registers, now, days })
  const tickets = [...traffic.tickets, ...standingTickets(office, now), ...waitingGuests(random, office, now)]
  await insertMany(sql, 'vehicles', vehicles)
  await insertMany(sql, 'customs_documents', documents)
  await insertMany(sql, 'tickets', tickets)
  await insertMany(sql, 'ticket_buildings', office.links)
  await insertMany(sql, 'gate_activities', traffic.activities)
  await sql.run(pastVisits.closed)
  await sql.run(pastVisits.open[sql.dialect.name])
  await sql.run(spmkOfVisits)
  await insertMany(sql, 'buffer_stays', traffic.stays)
  await insertMany(sql, 'cargo_operations', traffic.cargo)
  await sql.run(
    'UPDATE visits SET cargo_status = (SELECT o.verdict FROM cargo_operations o WHERE o.visit_id = visits.id)',
  )
  await insertMany(sql, 'interventions', withCompanies(traffic, places))
  await insertMany(sql, 'manual_openings', demoOpenings(traffic))
  await insertMany(sql, 'watchlist', watchlist(random, now))
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))

async function operatorsOf(sql: Work['sql']) {
  const emails = demoPersonEntries.filter(([, { role }]) => role === 'operator').map(([, { email }]) => email)
  const marks = emails.map(() => '?').join(', ')
  return await sql.rows<{ id: string; name: string }>(
    `SELECT id, name FROM users WHERE email IN (${marks}) ORDER BY email`,
    emails,
  )
}

/** Contracts that run for a year: whoever simulates trucks today or next month finds tickets that are good. */
function standingTickets(office: TicketOffice, now: Date): NewTicket[] {
  const { day } = siteClock(now)
  const make = (kind: 'without_pabeanan' | 'with_pabeanan' | 'sarana_niaga', count: number) =>
    Array.from({ length: count }, () => office.issue({ kind, day, days: 360, ritMax: 900 }))
  return [...make('without_pabeanan', 160), ...make('with_pabeanan', 50), ...make('sarana_niaga', 50)]
}

function waitingGuests(random: Random, office: TicketOffice, now: Date): NewTicket[] {
  return Array.from({ length: 18 }, () => {
    const { day } = siteClock(new Date(now.getTime() + random.whole(0, 2) * 86_400_000))
    return office.issue({ kind: 'guest', day, days: 1, ritMax: 1, status: 'pending' })
  })
}

function withCompanies({ interventions, activities }: ReturnType<typeof demoTraffic>, { companies }: DemoPlaces) {
  const names = new Map(companies.map(({ id, name }) => [id, name]))
  const companyOf = new Map(activities.map(({ id, company_id }) => [id, names.get(company_id ?? '') ?? null]))
  return interventions.map((item) => ({ ...item, company_name: companyOf.get(item.activity_id ?? '') ?? null }))
}

function watchlist(random: Random, now: Date) {
  const entry = (plate_key: string, action: 'block' | 'inspect', note: string) => ({
    id: random.id(now),
    kind: 'plate',
    plate_key,
    action,
    note,
    created_at: now,
    updated_at: now,
  })
  return [
    entry('W7701ZZX', 'block', 'Dilaporkan hilang oleh pemilik'),
    entry('L6612ZZQ', 'inspect', 'Segel rusak pada kunjungan terakhir'),
    entry('B9015ZZK', 'inspect', 'Muatan melebihi surat jalan dua kali'),
  ]
}
