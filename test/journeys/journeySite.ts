import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import type { Bound } from '#server/database/work.ts'
import type { CompanyRow } from '#server/models/company.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { TicketRow } from '#server/models/ticket.ts'
import type { UserRow } from '#server/models/user.ts'
import { silentLog } from '#test/database/databases.ts'
import { testClerk } from '#test/factories/insert.ts'
import { makeDevice, makeRole, makeUser } from '#test/factories/people.ts'
import { makeArea, makeBuilding, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket, makeVehicle } from '#test/factories/traffic.ts'
import { startLaneProgram, type LaneProgram } from '#test/processes/laneProgram.ts'
import { startServerProgram, type ServerProgram } from '#test/processes/serverProgram.ts'

/** A small gate site of processes as in the field: the built server, and lane agents with simulated devices. */
export interface JourneySite {
  readonly database: Database
  readonly server: ServerProgram
  readonly company: CompanyRow
  readonly operators: { readonly rini: UserRow; readonly bayu: UserRow }
  /** The lane of this code, and the hands of driver and technician on its agent. */
  lane(code: string): LaneProgram & { readonly row: LaneRow }
  /** A ticket of the site's company that is valid today; each its own plate. */
  ticket(given?: Parameters<typeof makeTicket>[1]): Promise<TicketRow>
  rows<Row>(statement: string, ...values: Bound[]): Promise<Row[]>
  close(): Promise<void>
}

const laneCodes = { in: ['IN-01', 'IN-02', 'IN-03', 'IN-04'], out: ['OUT-01', 'OUT-02'] } as const

/** `running` lanes get an agent; the others stand on the board without one. `env` are settings of the server. */
export async function startJourneySite(
  databaseUrl: string,
  running: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<JourneySite> {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-journey-'))
  const database = await openDatabase({ url: databaseUrl, log: silentLog })
  await migrate(database)
  const server = await startServerProgram({ databaseUrl, data: folder, env })
  const area_id = (await makeArea(database, { name: 'Gerbang Utama', code: 'GU', type: 'main_gate' })).id
  const gate_id = (await makeGate(database, { name: 'Gerbang Utama', code: 'MAIN', area_id })).id
  const lanes = new Map<string, LaneProgram & { readonly row: LaneRow }>()
  let position = 0
  for (const [direction, codes] of Object.entries(laneCodes))
    for (const code of codes) {
      position += 1
      const name = `${direction === 'in' ? 'Masuk' : 'Keluar'} ${Number(code.slice(-2))}`
      const row = await makeLane(database, { gate_id, code, name, direction, position })
      if (!running.includes(code)) continue
      const { token } = await makeDevice(database, { lane_id: row.id })
      const program = await startLaneProgram({ url: server.url, data: folder, lane: row, token })
      lanes.set(code, { ...program, row })
    }
  const company = await makeCompany(database, { name: 'PT Garda Smelter Nusantara' })
  const building = await makeBuilding(database, { name: 'Gudang B2', company_id: company.id })
  const role_id = (await makeRole(database, { level: 'operational', name: 'Operator pos' })).id
  const operators = {
    rini: await makeUser(database, { name: 'Rini Astuti', email: 'rini@kek.example', role_id }),
    bayu: await makeUser(database, { name: 'Bayu Pratama', email: 'bayu@kek.example', role_id }),
  }
  return {
    database,
    server,
    company,
    operators,
    lane(code) {
      const lane = lanes.get(code)
      if (lane === undefined) throw new Error(`No agent runs ${code}`)
      return lane
    },
    async ticket(given = {}) {
      const ticket = await makeTicket(database, { company_id: company.id, building_ids: [building.id], ...given })
      await makeVehicle(database, { police_number: ticket.police_number })
      return ticket
    },
    rows: (statement, ...values) => database.read(testClerk, ({ sql }) => sql.rows(statement, values)),
    async close() {
      for (const lane of lanes.values()) await lane.stop()
      await server.stop()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
