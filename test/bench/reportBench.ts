import { readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { makeCompany } from '#test/factories/site.ts'
import type { ServerProgram } from '#test/processes/serverProgram.ts'
import type { BenchSite } from './benchSite.ts'
import { ourShots } from './checkInShots.ts'
import { loadInFlight, loadPerSecond, type LoadResult, type Shot } from './load.ts'
import { sizes } from './sizes.ts'

export interface ReportFigures {
  /** Visits in the table. */
  readonly visits: number
  readonly firstPage: LoadResult
  readonly lastPage: LoadResult
  readonly csv: {
    readonly rows: number
    readonly megabytes: number
    readonly perSecond: number
    /** Resident megabytes of the server before and at most while it was written; null where there is no /proc. */
    readonly idleMb: number | null
    readonly peakMb: number | null
  }
  /** Evenly sent check-ins, without and with files being written all the time. */
  readonly checkIns: { readonly perSecond: number; readonly alone: LoadResult; readonly meanwhile: LoadResult }
}

const width = 8
/** So many that none is slowed down for asking too often. */
const readers = 20
const perSecond = 100
const gate = '/v1/reports/bongkar-muat/main-gate'

/** A year of visits: a page of their report, all of them as CSV, and check-ins while that is written. */
export async function benchReports(site: BenchSite, server: ServerProgram): Promise<ReportFigures> {
  await fillVisits(site)
  const people: Record<string, string>[] = []
  while (people.length < readers) people.push({ authorization: `Bearer ${await userToken(site, server.url)}` })
  const year = yearOf(new Date())
  const shots = (count: number, query: string): Shot[] =>
    Array.from({ length: count }, (_, at) => ({
      method: 'GET',
      path: `${gate}?${year}&per_page=25&${query}`,
      headers: people[at % readers] ?? {},
    }))
  await loadInFlight(server.url, shots(sizes.reportShots, 'page=1'), width)
  const firstPage = sound(await loadInFlight(server.url, shots(sizes.reportShots, 'page=1'), width))
  const last = Math.min(100_000, sizes.visits) / 25
  const lastPage = sound(await loadInFlight(server.url, shots(sizes.lastPages, `page=${last}`), 1))
  const tickets = () => site.issue(perSecond * sizes.pacedSeconds)
  const alone = sound(await loadPerSecond(server.url, ourShots(site, await tickets()), perSecond))
  const headers = people[0] ?? {}
  const csv = await writeCsv(server, `${gate}/csv?${year}`, headers)
  const busy = await tickets()
  let over = false
  const writing = (async () => {
    while (!over) await readAll(`${server.url}${gate}/csv?${year}`, headers)
  })()
  await wait(500)
  const meanwhile = sound(await loadPerSecond(server.url, ourShots(site, busy), perSecond))
  over = true
  await writing
  return { visits: sizes.visits, firstPage, lastPage, csv, checkIns: { perSecond, alone, meanwhile } }
}

async function writeCsv(server: ServerProgram, path: string, headers: Record<string, string>) {
  const pid = server.pid()
  await wait(2_000)
  const idleMb = statusMb(pid, 'VmRSS')
  forgetPeak(pid)
  const since = performance.now()
  const { bytes, lines } = await readAll(`${server.url}${path}`, headers)
  const seconds = (performance.now() - since) / 1_000
  const rows = lines - 1
  if (rows < sizes.visits) throw new Error(`The CSV has ${rows} rows`)
  return { rows, megabytes: bytes / 1e6, perSecond: rows / seconds, idleMb, peakMb: statusMb(pid, 'VmHWM') }
}

/** Reads a whole answer and keeps nothing of it. */
function readAll(url: string, headers: Record<string, string>): Promise<{ bytes: number; lines: number }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers }, (response) => {
      let [bytes, lines] = [0, 0]
      if (response.statusCode !== 200) reject(new Error(`The CSV was answered with ${response.statusCode}`))
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1
      })
      response.once('end', () => resolve({ bytes, lines }))
      response.once('error', reject)
    })
    request.once('error', reject)
  })
}

function statusMb(pid: number, field: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(found) / 1024
  } catch {
    return null
  }
}

/** Linux counts the most memory of a process from here on anew. */
function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    /* Without /proc there is no figure. */
  }
}

/** Visits of a year and of a hundred companies, written by the database itself. */
async function fillVisits(site: BenchSite): Promise<void> {
  const companies = await Promise.all(Array.from({ length: 100 }, () => makeCompany(site.ours)))
  await site.issue(1)
  const list = companies.map(({ id }) => `'${id}'`).join(', ')
  const lanes = site.lanes.map(({ id }) => `'${id}'`).join(', ')
  const lane = `ELT(1 + seq % ${site.lanes.length}, ${lanes})`
  await site.ours.patiently(() =>
    site.ours.sequelize
      .query(`INSERT INTO visits (id, ticket_id, rit, access_number, kind, company_id, police_number, plate_key, vehicle_type,
      comodity, document_type, document_number, quantity, unit, gate_id, lane_id, lamp, entered_at, exit_gate_id,
      exit_lane_id, left_at, minutes)
    SELECT UUID(), t.id, 1, CONCAT('TKT-', 20000000 + seq), 'without_pabeanan', ELT(1 + seq % 100, ${list}),
      CONCAT('W ', 1000 + seq % 9000, ' UE'), CONCAT('W', 1000 + seq % 9000, 'UE'), 'Dumptruck', 'Konsentrat Tembaga',
      'PPKEK', LPAD(seq % 900000, 6, '0'), 3000 + seq % 700, 'Kg', l.gate_id, l.id,
      ELT(1 + seq % 9, 'yellow', 'red', 'green', 'green', 'green', 'green', 'green', 'green', 'green'),
      UTC_TIMESTAMP(3) - INTERVAL seq * 31 + 5400 SECOND, l.gate_id, l.id,
      UTC_TIMESTAMP(3) - INTERVAL seq * 31 SECOND, 90
    FROM seq_1_to_${sizes.visits} JOIN lanes l ON l.id = ${lane} JOIN (SELECT id FROM tickets LIMIT 1) t`),
  )
  await site.ours.sequelize.query('ANALYZE TABLE visits')
}

const yearOf = (now: Date): string => {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  return `start_date=${day(now.getTime() - 364 * 86_400_000)}&end_date=${day(now.getTime() + 86_400_000)}`
}

async function userToken(site: BenchSite, url: string): Promise<string> {
  const { email } = await makeUser(site.ours, { level: 'super_admin' })
  const response = await fetch(`${url}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: testPassword }),
  })
  return ((await response.json()) as { data: { access_token: string } }).data.access_token
}

function sound(result: LoadResult): LoadResult {
  if (result.failed > 0 || result.answered === 0) throw new Error(`${result.failed} of the requests failed`)
  return result
}
