import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import { ensureSystemRoles } from '#server/database/seeds/systemRoles.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from '../server.ts'
import { everyCaller, verdictOf, type Caller } from './callers.ts'
import { endpoints, goodRequest, send } from './requests.ts'
import { makeCompanyRows, makeZoneRows, siteSecret, type Rows } from './siteRows.ts'

/** What no list takes, by the filters that a list must have for it. */
const wrongQueries: readonly (readonly [filter: string, query: object, code: string | null])[] = [
  ['page', { page: 0 }, 'too_small'],
  ['page', { page: 'dua' }, 'type'],
  ['per_page', { per_page: 0 }, 'too_small'],
  ['per_page', { per_page: 10_000 }, 'too_large'],
  ['sort', { sort: 'password_hash' }, 'choice'],
  ['sort', { sort: '-id; DROP TABLE tickets' }, 'choice'],
  ['search', { search: 'x'.repeat(5_000) }, 'too_long'],
  ['start_date', { start_date: '2026-02-30' }, 'date_malformed'],
  ['start_date', { start_date: '2026-02-02T00:00:00Z' }, 'date_malformed'],
  ['end_date', { end_date: 'kemarin' }, 'date_malformed'],
  ['end_date', { start_date: '2026-02-02', end_date: '2026-02-01' }, 'range_reversed'],
  /* A dashboard has one sentence for any company that is not there. */
  ['company_id', { company_id: 'bukan-uuid' }, null],
]

const filtersOf = ({ query }: Endpoint): readonly string[] =>
  query instanceof z.ZodObject ? Object.keys(query.shape) : []

describeOnSqlite('Every list', (open) => {
  let server: TestServer
  let callers: readonly Caller[]
  let rows: Rows
  let asked = 0

  beforeAll(async () => {
    const database = await open()
    server = await startServer(database, { variables: { AUTOGATE_SECRET: siteSecret } })
    const roles = await inTestWork(database, ({ sql, now }) => ensureSystemRoles(sql, now))
    const zone = await makeZoneRows(database, roles)
    const company = (await makeCompany(database)).id
    callers = await everyCaller({ database, server, roles, company, lane: zone.lane })
    rows = { ...zone, ...(await makeCompanyRows(database, zone, { company, reader: zone.operational })) }
  })
  afterAll(() => server.close())

  const lists = endpoints.filter((endpoint) => filtersOf(endpoint).length > 0)
  it.each(lists.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s names the filter that is wrong',
    async (_, endpoint) => {
      const caller = callers.find((each) => verdictOf(endpoint.access, each) === 'in')
      if (caller === undefined) throw new Error('Nobody is let in')
      const good = goodRequest(endpoint, rows)
      for (const [filter, query, code] of wrongQueries) {
        if (!filtersOf(endpoint).includes(filter)) continue
        const { status, text } = await send(server, caller, endpoint, { ...good, query: { ...good.query, ...query } })
        asked += 1
        expect([query, status, JSON.parse(text)]).toMatchObject([
          query,
          422,
          code === null ? {} : { errors: [{ path: filter, code }] },
        ])
      }
    },
  )

  it('was asked', () => expect(asked).toBeGreaterThan(100))
})
