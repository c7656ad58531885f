import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { startPrivateMariaDb } from '#test/database/privateMariaDb.ts'
import { startServerProgram } from '#test/processes/serverProgram.ts'
import { makeBenchSite } from './benchSite.ts'
import { benchCheckIn } from './checkInBench.ts'
import { benchConsole } from './consoleBench.ts'
import { benchCreate } from './createBench.ts'
import { benchDashboards } from './dashboardBench.ts'
import { benchLane } from './laneBench.ts'
import { benchList } from './listBench.ts'
import { benchPages } from './pageBench.ts'
import { benchReports } from './reportBench.ts'
import { benchServer } from './serverBench.ts'
import { benchScreen } from './screenBench.ts'
import { tableOf, type Figures } from './table.ts'

/** The steps that are asked for, as in `npm run bench -- list reports`; without names all. */
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const figures: { -readonly [Name in keyof Figures]?: Figures[Name] } = {}

/** A step that fails is told and fails the bench; the others are measured all the same. */
async function step<Name extends keyof Figures>(name: Name, work: () => Promise<Figures[Name]>): Promise<void> {
  if (asked.length > 0 && !asked.includes(name)) return
  const since = performance.now()
  process.stderr.write(`${name} … `)
  try {
    figures[name] = await work()
    process.stderr.write(`${Math.round((performance.now() - since) / 1_000)} s\n`)
  } catch (cause) {
    process.stderr.write(`failed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`)
    process.exitCode = 1
  }
}

/** `npm run bench`: ratios to bare code in the same run, on a private durable MariaDB. */
const mariaDb = await startPrivateMariaDb(['--innodb-buffer-pool-size=512M', '--innodb-log-file-size=256M'])
if (mariaDb === null) throw new Error('The bench needs MariaDB: apt-get install mariadb-server')
const data = mkdtempSync(join(tmpdir(), 'autogate-bench-'))
try {
  const site = await makeBenchSite(mariaDb)
  const server = await startServerProgram({ databaseUrl: site.oursUrl, data, env: { NODE_ENV: 'development' } })
  try {
    await step('server', () => benchServer(server))
    await step('checkIn', () => benchCheckIn(site, server.url))
    await step('create', () => benchCreate(site, server.url))
    await step('list', () => benchList(site, server.url))
    await step('screen', () => benchScreen(site, server, data))
    await step('pages', () => benchPages(server.url))
    await step('lane', () => benchLane(site, server.url, data))
    await step('reports', () => benchReports(site, server))
  } finally {
    await server.stop()
    await site.close()
  }
  await step('frames', () => benchConsole(data))
  await step('dashboards', () => benchDashboards(mariaDb, data))
} finally {
  await mariaDb.stop()
  rmSync(data, { recursive: true, force: true })
}

const path = resolve(import.meta.dirname, '../artefacts/bench.json')
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), node: process.version, ...figures }, null, 2)}\n`)
process.stdout.write(`${tableOf(figures)}\n\n${path}\n`)
