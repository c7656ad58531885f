import { makeUser, testPassword } from '#test/factories/people.ts'
import { makeBuilding, makeCompany } from '#test/factories/site.ts'
import type { BenchSite } from './benchSite.ts'
import { startBareServer } from './bareProgram.ts'
import { loadInFlight, median, type LoadResult, type Shot } from './load.ts'
import { sizes } from './sizes.ts'

export interface ListFigures {
  /** Tickets in the table, and of the status that is asked for. */
  readonly tickets: number
  readonly filtered: number
  readonly ours: number
  readonly bare: number
  readonly ratio: number
  readonly rounds: readonly { readonly ours: LoadResult; readonly bare: LoadResult }[]
  /** One at a time, every status. */
  readonly lastPage: { readonly ours: LoadResult; readonly bare: LoadResult }
}

/** A person may ask 1,200 times a minute. */
const readers = 40
const width = 16
const perPage = 25

/** Page 1 with a filter and the last page of a million tickets, beside the same statements done bare. */
export async function benchList(site: BenchSite, oursUrl: string): Promise<ListFigures> {
  await fillTickets(site)
  const bare = await startBareServer(site.bareUrl)
  const [counted] = await rowsOf<{ total: number; filtered: number }>(
    site,
    "SELECT COUNT(*) AS total, CAST(SUM(status = 'active') AS SIGNED) AS filtered FROM tickets",
  )
  const { total = 0, filtered = 0 } = counted ?? {}
  const tokens = await Promise.all(Array.from({ length: readers }, () => userToken(site, oursUrl)))
  const ourShots = (count: number, query: string): Shot[] =>
    Array.from({ length: count }, (_, at) => ({
      method: 'GET',
      path: `/v1/tickets?per_page=${perPage}&${query}`,
      headers: { authorization: `Bearer ${tokens[at % readers]}` },
    }))
  const bareShots = (count: number, query: string): Shot[] =>
    Array.from({ length: count }, () => ({ method: 'GET', path: `/tickets?per_page=${perPage}&${query}`, headers: {} }))
  const round = async (shots: number) => ({
    ours: sound(await loadInFlight(oursUrl, ourShots(shots, 'status=active'), width)),
    bare: sound(await loadInFlight(bare.url, bareShots(shots, 'status=active'), width)),
  })
  await round(sizes.listWarmUp)
  const rounds: ListFigures['rounds'][number][] = []
  for (let at = 0; at < sizes.rounds; at += 1) rounds.push(await round(sizes.listShots))
  const last = `page=${Math.ceil(total / perPage)}`
  const lastPage = {
    ours: sound(await loadInFlight(oursUrl, ourShots(sizes.lastPages, last), 1)),
    bare: sound(await loadInFlight(bare.url, bareShots(sizes.lastPages, last), 1)),
  }
  await bare.stop()
  return {
    tickets: total,
    filtered,
    ours: median(rounds.map(({ ours }) => ours.perSecond)),
    bare: median(rounds.map((each) => each.bare.perSecond)),
    ratio: median(rounds.map(({ ours, bare: floor }) => ours.perSecond / floor.perSecond)),
    rounds,
    lastPage,
  }
}

const rowsOf = async <Row>(site: BenchSite, sql: string): Promise<Row[]> =>
  (await site.ours.sequelize.query(sql))[0] as Row[]

/** Years of tickets of a hundred companies, written by the database itself. */
async function fillTickets(site: BenchSite): Promise<void> {
  const companies = await Promise.all(Array.from({ length: 100 }, () => makeCompany(site.ours)))
  const company_id = companies[0]?.id ?? ''
  const { id: building } = await makeBuilding(site.ours, { company_id })
  const list = companies.map(({ id }) => `'${id}'`).join(', ')
  const fill = `INSERT INTO tickets (id, kind, status, source, company_id, access_number, police_number, plate_key,
      comodity, unit_of_item, total_item, request_at, valid_from, expired_at, rit_max, rit_done, delivery_order_path,
      qr_path, detail, created_by, created_at, updated_at, version)
    SELECT UUID(), ELT(1 + seq % 3, 'without_pabeanan', 'with_pabeanan', 'sarana_niaga'),
      ELT(1 + seq % 5, 'active', 'completed', 'completed', 'expired', 'canceled'), 'tenant',
      ELT(1 + seq % 100, ${list}), CONCAT('LST-', 50000000 + seq), CONCAT('L ', 1000 + seq % 9000, ' QA'),
      CONCAT('L', 1000 + seq % 9000, 'QA'), 'Batu Bara', 'Kg', 3000, DATE(NOW() - INTERVAL seq MINUTE),
      NOW(3) - INTERVAL seq MINUTE, NOW(3) - INTERVAL seq MINUTE + INTERVAL 1 DAY, 1, 0,
      'uploads/0123456789abcdef0123456789abcdef-surat-jalan.pdf', 'uploads/bench-ticket-qrcode.png', '{}', NULL,
      NOW(3) - INTERVAL seq MINUTE, NOW(3) - INTERVAL seq MINUTE, 1`
  await site.ours.patiently(async () => {
    for (let from = 1; from <= sizes.tickets; from += 50_000)
      await site.ours.sequelize.query(`${fill} FROM seq_${from}_to_${Math.min(from + 49_999, sizes.tickets)}`)
    await site.ours.sequelize.query(
      `INSERT IGNORE INTO ticket_buildings (ticket_id, building_id, position)
       SELECT id, '${building}', 0 FROM tickets WHERE access_number LIKE 'LST-5%'`,
    )
    await site.ours.sequelize.query('ANALYZE TABLE tickets, ticket_buildings')
  })
}

async function userToken(site: BenchSite, url: string): Promise<string> {
  const { email } = await makeUser(site.ours, { level: 'super_admin', permissions: ['ticket.read'] })
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
