import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { startPrivateMariaDb } from '#test/database/privateMariaDb.ts'
import { startServerProgram } from '#test/processes/serverProgram.ts'
import { makeBenchSite } from './benchSite.ts'
import { benchCheckIn } from './checkInBench.ts'
import { benchCreate } from './createBench.ts'
import { benchDashboards } from './dashboardBench.ts'
import { benchList } from './listBench.ts'
import { benchPages } from './pageBench.ts'
import { benchReports } from './reportBench.ts'
import { benchServer } from './serverBench.ts'
import { benchScreen } from './screenBench.ts'
import { tableOf } from './table.ts'

/** `npm run bench`: ratios to bare code in the same run, on a private durable MariaDB. */
const mariaDb = await startPrivateMariaDb(['--innodb-buffer-pool-size=512M', '--innodb-log-file-size=256M'])
if (mariaDb === null) throw new Error('The bench needs MariaDB: apt-get install mariadb-server')
const data = mkdtempSync(join(tmpdir(), 'autogate-bench-'))
try {
  const site = await makeBenchSite(mariaDb)
  const server = await startServerProgram({ databaseUrl: site.oursUrl, data, env: { NODE_ENV: 'development' } })
  const startAndMemory = await step('server start and memory', () => benchServer(server))
  const checkIn = await step('check-in beside the bare server', () => benchCheckIn(site, server.url))
  const create = await step('a new ticket beside the bare server', () => benchCreate(site, server.url))
  const list = await step('pages of a million tickets beside the bare server', () => benchList(site, server.url))
  const screen = await step('scan to screen', () => benchScreen(site, server, data))
  const pages = await step('pages: weight and first paint', () => benchPages(server.url))
  const reports = await step('reports of a year, and check-ins meanwhile', () => benchReports(site, server))
  await server.stop()
  await site.close()
  const dashboards = await step('dashboards of a year beside a recount', () => benchDashboards(mariaDb, data))
  const figures = {
    at: new Date().toISOString(),
    node: process.version,
    checkIn,
    create,
    list,
    screen,
    pages,
    dashboards,
    reports,
    server: startAndMemory,
  }
  const path = resolve(import.meta.dirname, '../artefacts/bench.json')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(figures, null, 2)}\n`)
  process.stdout.write(`${tableOf(figures)}\n\n${path}\n`)
} finally {
  await mariaDb.stop()
  rmSync(data, { recursive: true, force: true })
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  process.stderr.write(`${name} …\n`)
  return work()
}
