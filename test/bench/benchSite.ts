import { createConnection } from 'mysql2/promise'
import { v7 } from 'uuid'
import { plateKey } from '#shared/domain/plate.ts'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { insertRows } from '#server/models/manyRows.ts'
import type { PrivateMariaDb } from '#test/database/privateMariaDb.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice } from '#test/factories/people.ts'
import { makeBuilding, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'

export interface BenchLane {
  readonly id: string
  readonly code: string
  readonly direction: string
  readonly token: string
}

export interface BenchTicket {
  readonly accessNumber: string
  readonly plate: string
}

/** The same traffic for both servers: forty lanes and tickets that nobody used yet. */
export interface BenchSite {
  readonly ours: Database
  readonly oursUrl: string
  readonly bareUrl: string
  readonly lanes: readonly BenchLane[]
  /** New tickets, known to both databases. */
  issue(count: number): Promise<BenchTicket[]>
  close(): Promise<void>
}

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const laneCount = 40
const ticketsPerWork = 400
const dayMs = 86_400_000

export async function makeBenchSite(mariaDb: PrivateMariaDb): Promise<BenchSite> {
  const root = await createConnection({ socketPath: mariaDb.socketPath, user: 'root', multipleStatements: true })
  for (const name of ['ours', 'bare'])
    await root.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`)
  await root.query(`USE bare;
    CREATE TABLE bare_tickets (id CHAR(36) PRIMARY KEY, access_number VARCHAR(20) NOT NULL UNIQUE,
      status VARCHAR(20) NOT NULL, police_number VARCHAR(20) NOT NULL, expired_at DATETIME(3) NOT NULL) ENGINE=InnoDB;
    CREATE TABLE bare_lanes (id CHAR(36) PRIMARY KEY, mode VARCHAR(20) NOT NULL) ENGINE=InnoDB;
    CREATE TABLE bare_activities (id CHAR(36) PRIMARY KEY, ticket_id CHAR(36), lane_id CHAR(36) NOT NULL,
      plate VARCHAR(40), decision VARCHAR(10) NOT NULL, at DATETIME(3) NOT NULL, KEY lane_at (lane_id, at)) ENGINE=InnoDB`)
  const ours = await openDatabase({ url: mariaDb.url('ours'), log: quiet })
  await migrate(ours)
  const lanes = await makeLanes(ours)
  await root.query('INSERT INTO bare_lanes (id, mode) VALUES ?', [lanes.map(({ id }) => [id, 'auto'])])
  const company_id = (await makeCompany(ours)).id
  const buildings = [await makeBuilding(ours, { company_id }), await makeBuilding(ours)]
  let issued = 0

  async function issue(count: number): Promise<BenchTicket[]> {
    const rows = Array.from({ length: count }, () => {
      issued += 1
      const police_number = `W ${1000 + (issued % 9000)} ${letters(issued)}`
      return { id: v7(), access_number: `TKT-${10_000_000 + issued}`, police_number }
    })
    for (let first = 0; first < rows.length; first += ticketsPerWork) {
      const part = rows.slice(first, first + ticketsPerWork)
      await inTestWork(ours, ({ sql, now }) =>
        insertRows(
          sql,
          'tickets',
          part.map((row) => ({ ...row, ...ticketColumns(row.police_number, company_id, now) })),
        ),
      )
      await inTestWork(ours, ({ sql }) =>
        insertRows(
          sql,
          'ticket_buildings',
          part.flatMap(({ id: ticket_id }) =>
            buildings.map(({ id: building_id }, position) => ({ ticket_id, building_id, position })),
          ),
        ),
      )
      await root.query('INSERT INTO bare_tickets (id, access_number, status, police_number, expired_at) VALUES ?', [
        part.map((row) => [row.id, row.access_number, 'active', row.police_number, new Date(Date.now() + dayMs)]),
      ])
    }
    return rows.map(({ access_number, police_number }) => ({ accessNumber: access_number, plate: police_number }))
  }

  return {
    ours,
    oursUrl: mariaDb.url('ours'),
    bareUrl: `mysql://root@localhost/bare?socketPath=${encodeURIComponent(mariaDb.socketPath)}`,
    lanes,
    issue,
    async close() {
      await ours.close()
      await root.end()
    },
  }
}

async function makeLanes(database: Database): Promise<BenchLane[]> {
  const lanes: BenchLane[] = []
  for (let gate = 0; gate < 4; gate += 1) {
    const gate_id = (await makeGate(database)).id
    for (let lane = 0; lane < laneCount / 4; lane += 1) {
      const { id, code, direction } = await makeLane(database, { gate_id, position: lane + 1 })
      lanes.push({ id, code, direction, token: (await makeDevice(database, { lane_id: id })).token })
    }
  }
  return lanes
}

const ticketColumns = (police_number: string, company_id: string, now: Date) => ({
  kind: 'without_pabeanan',
  status: 'active',
  source: 'tenant',
  plate_key: plateKey(police_number),
  company_id,
  comodity: 'Batu Bara',
  unit_of_item: 'Kg',
  total_item: '3000.000',
  request_at: now.toISOString().slice(0, 10),
  valid_from: new Date(now.getTime() - dayMs),
  expired_at: new Date(now.getTime() + dayMs),
  qr_path: 'uploads/bench-ticket-qrcode.png',
  created_at: now,
  updated_at: now,
})

/** Two letters that change every nine thousand plates. */
function letters(number: number): string {
  const row = Math.floor(number / 9000)
  return String.fromCharCode(65 + (Math.floor(row / 26) % 26), 65 + (row % 26))
}
