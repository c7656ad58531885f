import { readFileSync } from 'node:fs'
import { rebuildFigures } from '#server/actions/rebuildFigures.ts'
import type { PrivateMariaDb } from '#test/database/privateMariaDb.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { startServerProgram } from '#test/processes/serverProgram.ts'
import { loadInFlight, median, type LoadResult, type Shot } from './load.ts'
import { sizes } from './sizes.ts'
import { makeYearSite, type YearSite } from './yearSite.ts'

export interface DashboardFigures {
  readonly activities: number
  /** Seconds to count the whole history anew. */
  readonly rebuildSeconds: number
  /** The year by days, one request at a time; `recountMs` is one statement over the rows themselves. */
  readonly views: Readonly<Record<string, { readonly ours: LoadResult; readonly recountMs: number }>>
  /** The slowest of all views and filters. */
  readonly p99: number
  /** The most megabytes that the server held; null where there is no /proc. */
  readonly peakMb: number | null
}

const readers = 20

/** The dashboards over a year, from sums beside a recount of the rows. */
export async function benchDashboards(mariaDb: PrivateMariaDb, data: string): Promise<DashboardFigures> {
  const site = await makeYearSite(mariaDb, sizes.activities)
  const since = performance.now()
  await site.database.patiently(() => rebuildFigures((step) => inTestWork(site.database, step)))
  const rebuildSeconds = (performance.now() - since) / 1000
  const server = await startServerProgram({ databaseUrl: site.url, data, env: { NODE_ENV: 'development' } })
  try {
    const tokens = await Promise.all(Array.from({ length: readers }, () => tokenOf(site, server.url)))
    const ask = async (path: string, count: number, query = '') => {
      const shots = Array.from({ length: count }, (_, at): Shot => ({
        method: 'GET',
        path: `/v1/dashboard/${path}?start_date=${site.from}&end_date=${site.to}&by=day${query}`,
        headers: { authorization: `Bearer ${tokens[at % readers]}` },
      }))
      const result = await loadInFlight(server.url, shots, 1)
      if (result.failed > 0) throw new Error(`${result.failed} of ${count} dashboards were refused`)
      return result
    }
    const views: Record<string, { ours: LoadResult; recountMs: number }> = {}
    for (const [path, recount] of Object.entries(recounts)) {
      await ask(path, sizes.dashboards)
      views[path] = { ours: await ask(path, sizes.dashboards), recountMs: await timeOf(site, recount) }
    }
    const filtered: LoadResult[] = []
    for (const path of Object.keys(recounts))
      for (const query of [`&gate_id=${site.gateId}`, `&company_id=${site.companyId}`])
        filtered.push(await ask(path, Math.ceil(sizes.dashboards / 4), query))
    const all = [...Object.values(views).map(({ ours }) => ours), ...filtered]
    const peakMb = peakMegabytes(server.pid())
    const p99 = Math.max(...all.map((each) => each.p99))
    return { activities: site.activities, rebuildSeconds, views, p99, peakMb }
  } finally {
    await server.stop()
    await site.close()
  }
}

const day = (column: string) => `DATE(${column} + INTERVAL 7 HOUR)`

/** What each dashboard would cost if it counted the rows. */
const recounts: Readonly<Record<string, string>> = {
  'vehicle-traffic': `SELECT ${day('entered_at')} AS day, COUNT(*) FROM visits GROUP BY day
    UNION ALL SELECT ${day('left_at')} AS day, COUNT(*) FROM visits WHERE left_at IS NOT NULL GROUP BY day`,
  'average-ritase': `SELECT ${day('left_at')} AS day, minutes, COUNT(*) FROM visits WHERE left_at IS NOT NULL GROUP BY day, minutes`,
  'vehicles-by-lamp': `SELECT ${day('decided_at')} AS day, lamp, vehicle_type, COUNT(*) FROM gate_activities
    WHERE direction = 'in' GROUP BY day, lamp, vehicle_type`,
  'vehicles-by-document': `SELECT ${day('entered_at')} AS day, document_type, COUNT(*) FROM visits GROUP BY day, document_type`,
}

async function timeOf({ root }: YearSite, statement: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const since = performance.now()
    await root.query(statement)
    times.push(performance.now() - since)
  }
  return median(times)
}

async function tokenOf({ database }: YearSite, url: string): Promise<string> {
  const { email } = await makeUser(database)
  const response = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: testPassword }),
  })
  return ((await response.json()) as { data: { access_token: string } }).data.access_token
}

function peakMegabytes(pid: number): number | null {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return null
  }
}
