import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { startServer, type TestServer } from '../server.ts'
import { entitiesOf } from './accessRows.ts'
import { verdictOf, type Caller } from './callers.ts'
import { plantCanaries, tablesShown } from './canaries.ts'
import { makeTwoCompanies, unknownRows, type TwoCompanies } from './companies.ts'
import { dumpRows } from './dumpRows.ts'
import { queriesOf } from './queriesOf.ts'
import { endpoints, essence, farewell, goodRequest, send, withOtherIds, type Reply, type Request } from './requests.ts'
import { siteSecret, type CompanyRows, type Rows } from './siteRows.ts'

const asked = endpoints.filter(
  ({ id, access }) => id !== farewell && access.kind !== 'public' && access.kind !== 'signed',
)
const reading = asked.filter(({ method }) => method === 'GET')
const named = (list: readonly Endpoint[]) => list.map((endpoint) => [endpoint.id, endpoint] as const)

describeEachDatabase('Rows of another company', (open) => {
  let database: Database
  let server: TestServer
  let site: TwoCompanies
  let planted: ReadonlySet<string>
  let before: ReadonlyMap<string, string>
  let shared: Rows
  const counts = { requests: 0, foreign: 0, own: 0, canaries: 0 }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { variables: { AUTOGATE_SECRET: siteSecret } })
    site = await makeTwoCompanies(database, server)
    planted = await plantCanaries(database, site.other)
    shared = await site.freshRows()
    before = await dumpRows(database, { without: [site.own, site.insider.id, site.homeless.id] })
  })
  afterAll(async () => {
    await server.close()
    process.stdout.write(`${JSON.stringify(counts)}, ${planted.size} tables with canaries, ${before.size} rows kept\n`)
  })

  const insidersOf = ({ access }: Endpoint): Caller[] =>
    [site.insider, site.client, site.partner].filter((caller) => verdictOf(access, caller) === 'in')

  /** Asks, and looks for the other company's words in whatever comes back. */
  async function ask(caller: Caller, endpoint: Endpoint, request: Request): Promise<Reply> {
    const reply = await send(server, caller, endpoint, request)
    counts.requests += 1
    counts.canaries += tablesShown(reply).length
    expect([endpoint.id, request, tablesShown(reply)]).toEqual([endpoint.id, request, []])
    expect(reply.status).toBeLessThan(500)
    return reply
  }

  it.each(named(asked))('%s: a foreign id is as unknown as one that nobody has', async (_, endpoint) => {
    for (const caller of insidersOf(endpoint)) {
      /* Reading changes nothing, so it shares its rows. */
      const own = endpoint.method === 'GET' ? shared : await site.freshRows()
      const request = goodRequest(endpoint, own)
      for (const entity of namedIn(request, own)) {
        const id = own[entity]
        const instead = (rows: CompanyRows) => withOtherIds(request, new Map([[id, rows[entity]]]))
        const foreign = await ask(caller, endpoint, instead(site.otherRows))
        expect([entity, essence(foreign)]).toEqual([entity, essence(await ask(caller, endpoint, instead(unknown)))])
        expect(foreign.status).toBeGreaterThanOrEqual(400)
        if (Object.values(request.ids ?? {}).includes(id) && endpoint.method === 'GET') expect(foreign.status).toBe(404)
        counts.foreign += 1
      }
      const { status, text } = await ask(caller, endpoint, request)
      const said = `${endpoint.id} of one's own answered ${status} ${text.slice(0, 300)}`
      if (Object.values(entitiesOf(endpoint.path)).every((entity) => entity in unknown))
        expect(status, said).not.toBe(404)
      if (status === 200) counts.own += 1
    }
  })

  it.each(named(reading))('%s: shows a tenant nothing of another, whatever it asks', async (_, endpoint) => {
    const callers =
      verdictOf(endpoint.access, site.insider) === 'in' ? [site.insider, site.homeless] : insidersOf(endpoint)
    for (const caller of callers)
      for (const request of queriesOf(endpoint, site.otherRows)) await ask(caller, endpoint, request)
  })

  it.each(
    named(
      asked.filter(({ method, access }) => method !== 'GET' && access.kind === 'user' && access.permission !== null),
    ),
  )('%s: takes nothing from a tenant without a company', async (_, endpoint) => {
    const { status } = await ask(site.homeless, endpoint, goodRequest(endpoint, site.otherRows))
    expect(status).toBeGreaterThanOrEqual(400)
  })

  const files = reading.filter(({ id, reply }) => id.startsWith('report.') && 'kind' in reply && reply.kind === 'file')
  it('would have shown: those whose rows they are, and the zone, see all of the words', async () => {
    const seen = new Map<string, ReadonlySet<string>>()
    for (const caller of [site.rival, site.zoneUser, site.rivalPartner]) {
      const shown = new Set<string>()
      for (const endpoint of reading.filter((one) => !files.includes(one) && verdictOf(one.access, caller) === 'in'))
        for (const request of queriesOf(endpoint, site.otherRows))
          for (const table of tablesShown(await send(server, caller, endpoint, request))) shown.add(table)
      seen.set(caller.name, shown)
    }
    const [rival, zone, partner] = [...seen.values()].map((shown) => [...shown].sort())
    expect(new Set([...(rival ?? []), ...(partner ?? [])])).toEqual(
      new Set([...planted, 'details'].filter((table) => !neverShown.includes(table))),
    )
    expect(rival?.filter((table) => zone?.includes(table) !== true)).toEqual(personal)
    expect(partner).toEqual(['partner_tenants', 'tenant_locations', 'tenant_logistics'])
  })

  it.each(named(files))('%s would have shown them as well', async (_, endpoint) => {
    const reply = await send(server, site.rival, endpoint, goodRequest(endpoint, site.otherRows))
    expect([reply.status, tablesShown(reply).includes('visits')]).toEqual([200, true])
  })

  it('stay as they are, and so do those of the zone', async () => {
    const after = await dumpRows(database, { without: [] })
    const changed = [...before]
      .filter(([key, row]) => after.get(key) !== row)
      .map(([key, row]) => [key, row, after.get(key)])
    expect(changed).toEqual([])
    expect(before.size).toBeGreaterThan(100)
    expect(counts.foreign).toBeGreaterThan(80)
  })
})

const unknown = unknownRows()

/** Which of a company's rows a request names, wherever in it. */
function namedIn(request: Request, rows: CompanyRows): (keyof CompanyRows)[] {
  const leaves = JSON.stringify(request)
  return (Object.keys(unknown) as (keyof CompanyRows)[]).filter((entity) =>
    leaves.includes(JSON.stringify(rows[entity])),
  )
}

/** Texts that nobody is shown: the name of a file is part of its path. */
const neverShown = ['files']

/** Of one person, whoever else may see their company. */
const personal = ['sessions']
