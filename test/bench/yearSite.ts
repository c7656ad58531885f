import { createConnection, type Connection } from 'mysql2/promise'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import type { PrivateMariaDb } from '#test/database/privateMariaDb.ts'
import { makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'

/** A year of round trips, written by the database itself. */
export interface YearSite {
  readonly database: Database
  readonly url: string
  readonly root: Connection
  readonly activities: number
  readonly gateId: string
  readonly companyId: string
  /** The range that holds them, in days of the site. */
  readonly from: string
  readonly to: string
  close(): Promise<void>
}

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const [gates, companies, days, visitsPerStatement] = [4, 40, 364, 200_000]
const begin = '2025-11-21 17:00:00.000'

export async function makeYearSite(mariaDb: PrivateMariaDb, activities: number): Promise<YearSite> {
  const root = await createConnection({ socketPath: mariaDb.socketPath, user: 'root' })
  await root.query('CREATE DATABASE year CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci')
  await root.query('USE year')
  const url = mariaDb.url('year')
  const database = await openDatabase({ url, log: quiet })
  await migrate(database)
  const lanes = []
  for (let gate = 0; gate < gates; gate += 1)
    lanes.push(await makeLane(database, { gate_id: (await makeGate(database)).id, direction: 'both' }))
  const owners: string[] = []
  for (let company = 0; company < companies; company += 1) owners.push((await makeCompany(database)).id)
  const ticket = await makeTicket(database, { company_id: owners[0] ?? '' })
  const visits = Math.floor(activities / 2)
  const oneOf = (values: readonly string[], step: number) =>
    `ELT(1 + FLOOR(seq / ${step}) % ${values.length}, ${values.map((value) => `'${value}'`).join(', ')})`
  const gateIds = lanes.map(({ gate_id }) => gate_id)
  for (let first = 1; first <= visits; first += visitsPerStatement)
    await root.query(
      `INSERT INTO visits (id, ticket_id, rit, access_number, kind, company_id, police_number, plate_key, vehicle_type,
         document_type, gate_id, lane_id, lamp, entered_at, exit_activity_id, exit_gate_id, left_at, minutes)
       SELECT CONCAT('v', LPAD(seq, 35, '0')), '${ticket.id}', seq, '${ticket.access_number}',
         ${oneOf(['without_pabeanan', 'with_pabeanan', 'sarana_niaga', 'guest'], 3)}, ${oneOf(owners, 7)}, 'W 1 A', 'W1A',
         ${oneOf(['Dumptruck', 'Trailer', 'Tronton', 'Tangki', 'Pick-up', 'Minibus'], 5)},
         ${oneOf(['PPKEK', 'SPMK', 'BC 2.7', 'BC 4.0', 'SPPB BC 2.0', 'SPPB BC 2.3'], 2)}, ${oneOf(gateIds, 1)},
         '${lanes[0]?.id}', IF(RAND(seq) < 0.93, 'green', IF(RAND(seq) < 0.98, 'yellow', 'red')),
         @entered := '${begin}' + INTERVAL seq / ${visits} * ${days} * 86400 SECOND, CONCAT('x', LPAD(seq, 35, '0')),
         ${oneOf(gateIds, 2)}, @entered + INTERVAL @minutes := FLOOR(40 + 130 * RAND() + POW(RAND(), 6) * 600) MINUTE, @minutes
       FROM seq_${first}_to_${Math.min(visits, first + visitsPerStatement - 1)}`,
    )
  for (const [direction, id, gate, at] of [
    ['in', 'id', 'gate_id', 'entered_at'],
    ['out', 'exit_activity_id', 'exit_gate_id', 'left_at'],
  ])
    for (let first = 1; first <= visits; first += visitsPerStatement)
      await root.query(
        `INSERT INTO gate_activities (id, ticket_id, company_id, gate_id, lane_id, direction, vehicle_type, decision,
           outcome, lamp, reasons, checks, photos, policy_version, offline, scanned_at, decided_at, version)
         SELECT ${id}, ticket_id, company_id, ${gate}, lane_id, '${direction}', vehicle_type, 'allow', 'opened', lamp,
           '[]', '[]', '[]', 1, 0, ${at}, ${at}, 1 FROM visits
         WHERE id BETWEEN CONCAT('v', LPAD(${first}, 35, '0')) AND CONCAT('v', LPAD(${first + visitsPerStatement - 1}, 35, '0'))`,
      )
  await root.query('ANALYZE TABLE visits, gate_activities')
  return {
    database,
    url,
    root,
    activities: visits * 2,
    gateId: gateIds[0] ?? '',
    companyId: owners[0] ?? '',
    from: '2025-11-22',
    to: '2026-11-21',
    async close() {
      await database.close()
      await root.query('DROP DATABASE year')
      await root.end()
    },
  }
}
