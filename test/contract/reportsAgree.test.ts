import { afterAll, beforeAll, expect, it } from 'vitest'
import { dashboard } from '#shared/contract/autogate/dashboard.ts'
import { mainGateReport, niagaReport, tenantReport } from '#shared/contract/autogate/reports.ts'
import type { ReportFilters } from '#shared/contract/autogate/report.ts'
import type { Call } from '#shared/contract/client.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { rebuildFigures } from '#server/actions/rebuildFigures.ts'
import type { Database } from '#server/database/database.ts'
import { createRandom } from '#server/database/seeds/random.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { recount } from '#test/factories/recount.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeArea, makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { startServer, type TestServer } from './server.ts'

const hourMs = 3_600_000
const seed = Math.floor(Math.random() * 1e9)
const kinds = ['without_pabeanan', 'with_pabeanan', 'sarana_niaga', 'guest'] as const
const documents = {
  without_pabeanan: [null],
  with_pabeanan: ['PPKEK', 'BC 2.7'],
  sarana_niaga: ['SPMK'],
  guest: [null],
}

describeEachDatabase(`Reports and dashboards of the same day, dice ${seed},`, (open) => {
  const random = createRandom(seed)
  const companies: string[] = []
  let database: Database
  let server: TestServer
  let zone: Call
  let token = ''
  let gates: string[] = []
  let day = ''

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    token = await userToken(database, server)
    zone = server.as(token)
    for (let number = 0; number < 3; number += 1) companies.push((await makeCompany(database)).id)
    const mainLanes = [await makeLane(database), await makeLane(database)]
    const port = (await makeArea(database, { type: 'port_gate' })).id
    const portLane = await makeLane(database, { gate_id: (await makeGate(database, { area_id: port })).id })
    gates = mainLanes.map(({ gate_id }) => gate_id)
    for (let number = 0; number < 40; number += 1) {
      const kind = random.pick(kinds)
      const ticket = await makeTicket(database, { kind, company_id: random.pick(companies) })
      const entered_at = new Date(Date.now() - random.whole(1, 71) * hourMs)
      const left_at = new Date(entered_at.getTime() + random.whole(1, 600) * 60_000)
      await makeVisit(database, {
        ticket,
        entered_at,
        lane: kind === 'sarana_niaga' && random.chance(0.5) ? portLane : random.pick(mainLanes),
        document_type: random.pick<string | null>(documents[kind]),
        lamp: random.pick(['green', 'yellow', 'red']),
        ...(left_at < new Date() && { left_at }),
      })
    }
    await rebuildFigures((step) => inTestWork(database, step))
    day = siteClock(new Date(Date.now() - random.whole(0, 2) * 24 * hourMs)).day
  })
  afterAll(() => server.close())

  type Narrowed = Partial<ReportFilters>

  const dates = () => ({ start_date: day, end_date: day })
  const totals = async (narrowed: Narrowed) => {
    const query = { ...dates(), ...narrowed }
    const guests = { ...query, kind: 'guest' as const }
    return {
      tenant: (await zone(tenantReport.list, { query })).pagination?.total ?? -1,
      niaga: (await zone(niagaReport.list, { query })).pagination?.total ?? -1,
      guest: (await zone(mainGateReport.list, { query: guests })).pagination?.total ?? -1,
      main: (await zone(mainGateReport.list, { query })).pagination?.total ?? -1,
    }
  }
  const sumOf = async (narrowed: Narrowed): Promise<number> => {
    const { tenant, niaga, guest } = await totals(narrowed)
    return tenant + niaga + guest
  }

  it('count the same entries and exits, which a recount finds too', async () => {
    const { total } = (await zone(dashboard.traffic, { query: dates() })).data
    expect({ in: await sumOf({ period_of: 'entered' }), out: await sumOf({ period_of: 'left' }) }).toEqual(total)
    expect((await recount(database, { from: day, to: day })).total).toEqual(total)
    expect((await recount(database, { from: '2000-01-01', to: '2999-12-31' })).total.in).toBe(40)
  })

  it('count the same at each main gate and for each company', async () => {
    for (const gate_id of gates) {
      const { total } = (await zone(dashboard.traffic, { query: { ...dates(), gate_id } })).data
      expect((await totals({ gate_id })).main).toBe(total.in)
      expect((await totals({ gate_id, period_of: 'left' })).main).toBe(total.out)
    }
    for (const company_id of companies) {
      const { total } = (await zone(dashboard.traffic, { query: { ...dates(), company_id } })).data
      expect(await sumOf({ company_id })).toBe(total.in)
    }
  })

  it('count the same by document and the same round trips', async () => {
    const { data } = await zone(dashboard.byDocument, { query: dates() })
    for (const { document, total } of data.documents) expect(await sumOf({ document_type: document })).toBe(total)
    const ritase = await zone(dashboard.ritase, { query: dates() })
    expect(await sumOf({ period_of: 'left' })).toBe(ritase.data.total.trips)
  })

  it('hold as many lines as CSV as there are vehicles in the list', async () => {
    const { main } = await totals({})
    const response = await server.ask(`${mainGateReport.csv.path}?start_date=${day}&end_date=${day}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect((await response.text()).trimEnd().split('\r\n')).toHaveLength(main + 1)
  })
})
