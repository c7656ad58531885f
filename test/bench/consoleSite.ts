import { join } from 'node:path'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { ticketColumns } from '#server/models/ticket.ts'
import { makeDevice, makeUser } from '#test/factories/people.ts'
import { makeBuilding, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startServerProgram, type ServerProgram } from '#test/processes/serverProgram.ts'
import type { BenchLane, BenchTicket } from './benchSite.ts'

/** A full board and a long list on an embedded database, as one console sees them. */
export interface ConsoleSite {
  readonly server: ServerProgram
  readonly email: string
  readonly lanes: readonly BenchLane[]
  /** Fresh tickets, each good for one check-in. */
  readonly tickets: readonly BenchTicket[]
  close(): Promise<void>
}

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const lanesOfEachGate = [8, 6, 5, 5]
const copiedColumns = Object.keys(ticketColumns).filter((name) => !['id', 'access_number'].includes(name))

/** Twenty-four lanes, `fresh` tickets to check in, and so many rows in the list of tickets altogether. */
export async function makeConsoleSite(data: string, fresh: number, rows: number): Promise<ConsoleSite> {
  const url = `sqlite:${join(data, 'console.sqlite')}`
  const database = await openDatabase({ url, log: quiet })
  await migrate(database)
  const lanes: BenchLane[] = []
  for (const [gate, count] of lanesOfEachGate.entries()) {
    const gate_id = (await makeGate(database, { name: `Gerbang ${gate + 1}` })).id
    for (let position = 1; position <= count; position += 1) {
      const { id, code, direction } = await makeLane(database, { gate_id, position, code: `G${gate + 1}-${position}` })
      lanes.push({ id, code, direction, token: (await makeDevice(database, { lane_id: id })).token })
    }
  }
  const company_id = (await makeCompany(database, { name: 'PT Garda Smelter Nusantara' })).id
  const building_ids = [(await makeBuilding(database, { company_id })).id]
  const tickets: BenchTicket[] = []
  for (let made = 0; made < fresh; made += 1) {
    const { access_number, police_number } = await makeTicket(database, { company_id, building_ids })
    tickets.push({ accessNumber: access_number, plate: police_number })
  }
  await copyTickets(database, tickets[0]?.accessNumber ?? '', rows - fresh)
  const { email } = await makeUser(database, { level: 'operational' })
  const server = await startServerProgram({ databaseUrl: url, data, env: { NODE_ENV: 'development' } })
  return {
    server,
    email,
    lanes,
    tickets,
    async close() {
      await server.stop()
      await database.close()
    },
  }
}

async function copyTickets(database: Database, of: string, count: number): Promise<void> {
  const columns = copiedColumns.join(', ')
  await database.patiently(() =>
    database.sequelize.query(
      `INSERT INTO tickets (id, access_number, ${columns})
       WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
       SELECT printf('00000000-0000-7000-8000-%012d', n), printf('BNC-%08d', n), ${columns}
       FROM tickets, numbers WHERE access_number = '${of}'`,
    ),
  )
}
