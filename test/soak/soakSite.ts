import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openDatabase, type Database } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { silentLog } from '#test/database/databases.ts'
import { inTestWork, testClerk } from '#test/factories/insert.ts'
import { makeArea, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { makeWallDisplay } from '#test/factories/walls.ts'
import { freePort } from '#test/processes/freePort.ts'

const script = fileURLToPath(new URL('siteProcess.ts', import.meta.url))

/** A site whose server lives in a time of its own, second by second as it is told. */
export interface SoakSite {
  readonly url: string
  readonly wall: { readonly name: string; readonly token: string }
  /** Lets a second of the day pass; while the server is away only its clock goes on. */
  pass(second: number): Promise<void>
  kill(): Promise<void>
  start(): Promise<void>
  /** What the site has committed: what a wall has to show. */
  truth(): Promise<Truth>
  close(): Promise<void>
}

export interface Truth {
  /** Plate and lane, the newest first. */
  readonly passages: readonly (readonly [string, string])[]
  readonly open: number
  readonly head: number
}

const views = (['cameras', 'activity', 'dashboard', 'buffer'] as const).map((view) => ({
  view,
  gate_id: null,
  seconds: 20,
}))

/** `begin`: the moment of the day's first second. */
export async function startSoakSite(folder: string, pages: string, begin: number): Promise<SoakSite> {
  const databaseUrl = `sqlite:${folder}/soak.sqlite`
  const database = await openDatabase({ url: databaseUrl, log: silentLog })
  await migrate(database)
  const wall = await furnish(database)
  const port = await freePort()
  let passed = 0
  let server: ChildProcess | null = null

  async function start(): Promise<void> {
    const env = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      AUTOGATE_DATA: folder,
      PORT: String(port),
      SOAK_NOW: String(begin + passed * 1_000),
      SOAK_PAGES: pages,
    }
    const child = fork(script, [], {
      env,
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    await once(child, 'message')
    server = child
  }

  const read = <Row>(statement: string) => database.read(testClerk, ({ sql }) => sql.rows<Row>(statement))

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    wall,
    async pass(second) {
      passed = second + 1
      if (server === null) return
      server.send({ second })
      await once(server, 'message')
    },
    async kill() {
      const gone = server
      server = null
      if (gone === null) return
      const exit = once(gone, 'exit')
      gone.kill('SIGKILL')
      await exit
    },
    start,
    async truth() {
      const passages = await read<{ plate: string; lane: string }>(
        `SELECT a.plate_read AS plate, l.code AS lane FROM gate_activities a JOIN lanes l ON l.id = a.lane_id
         ORDER BY a.decided_at DESC, a.id DESC LIMIT 9`,
      )
      const [counted] = await read<{ open: number; head: number }>(
        `SELECT (SELECT COUNT(*) FROM interventions WHERE state <> 'closed' AND priority < 3) AS open,
           (SELECT head FROM streams WHERE name = 'operations') AS head`,
      )
      return {
        passages: passages.map(({ plate, lane }) => [plate, lane] as const),
        open: Number(counted?.open ?? 0),
        head: Number(counted?.head ?? 0),
      }
    },
    async close() {
      const exit = server === null ? null : once(server, 'exit')
      server?.kill('SIGKILL')
      await exit
      await database.close()
    },
  }
}

async function furnish(database: Database): Promise<{ name: string; token: string }> {
  await inTestWork(database, ({ sql, now }) =>
    sql.run('INSERT INTO settings (name, value, updated_at) VALUES (?, ?, ?)', [
      'site',
      JSON.stringify({ name: 'KEK Gresik' }),
      now,
    ]),
  )
  const gates = {
    in: (await makeGate(database, { name: 'Gerbang Utama' })).id,
    out: (await makeGate(database, { name: 'Gerbang Timur' })).id,
  }
  for (const direction of ['in', 'out'] as const)
    for (let number = 1; number <= 9; number += 1)
      await makeLane(database, {
        gate_id: gates[direction],
        code: `${direction.toUpperCase()}-0${number}`,
        direction,
        position: number + (direction === 'in' ? 0 : 10),
      })
  await makeArea(database, { name: 'Zona penyangga', type: 'buffer_zone', capacity: 60 })
  const company = await makeCompany(database, { name: 'PT Garda Smelter Nusantara' })
  for (let number = 0; number < 200; number += 1)
    await makeTicket(database, {
      company_id: company.id,
      police_number: `W ${1_000 + number} UE`,
      rit_max: 1_000_000,
      expired_at: new Date(Date.now() + 7 * 86_400_000),
    })
  return await makeWallDisplay(database, { name: 'soak', views })
}
