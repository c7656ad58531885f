import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import type { LaneRow } from '#server/models/lane.ts'
import { silentLog } from '#test/database/databases.ts'
import { makeDevice } from '#test/factories/people.ts'
import { makeGate, makeLane } from '#test/factories/site.ts'
import { startServerProgram, type ServerProgram } from '#test/processes/serverProgram.ts'
import { checkInFrom, type Scanner } from './scanner.ts'

export interface FaultLane {
  readonly row: LaneRow
  readonly token: string
  /** Posts this lane's check-ins. */
  readonly scan: Scanner
}

/** The built server as a process on a database that the test sees too, and lanes at two gates. */
export interface FaultSite {
  readonly database: Database
  readonly server: ServerProgram
  readonly lanes: readonly FaultLane[]
  /** A folder that goes with the site. */
  readonly folder: string
  close(): Promise<void>
}

/** `direction` of all lanes; half of them stand at each gate. */
export async function startFaultSite(
  databaseUrl: string,
  { laneCount, direction }: { laneCount: number; direction: 'in' | 'out' | 'both' },
): Promise<FaultSite> {
  const folder = mkdtempSync(join(tmpdir(), 'autogate-faults-'))
  const database = await openDatabase({ url: databaseUrl, log: silentLog })
  await migrate(database)
  const server = await startServerProgram({ databaseUrl, data: folder })
  const gates = [await makeGate(database), await makeGate(database)]
  const lanes: FaultLane[] = []
  for (let at = 0; at < laneCount; at += 1) {
    const gate_id = gates[at % gates.length]?.id ?? ''
    const row = await makeLane(database, { gate_id, direction })
    const { token } = await makeDevice(database, { lane_id: row.id })
    lanes.push({ row, token, scan: checkInFrom(server.url, row, token) })
  }
  return {
    database,
    server,
    lanes,
    folder,
    async close() {
      await server.kill()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
