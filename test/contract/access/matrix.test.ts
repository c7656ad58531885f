import { v4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { ensureSystemRoles } from '#server/database/seeds/systemRoles.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from '../server.ts'
import { accessRows } from './accessRows.ts'
import { everyCaller, isBelow, verdictOf, type Caller } from './callers.ts'
import { endpoints, farewell, goodRequest, send } from './requests.ts'
import { makeCompanyRows, makeZoneRows, siteSecret, type Rows } from './siteRows.ts'

describe('The table of access', () => {
  it('knows every endpoint', () => {
    const rows = new Proxy({}, { get: () => 'id' }) as Rows
    for (const endpoint of endpoints) goodRequest(endpoint, rows)
    const ids = new Set(endpoints.map(({ id }) => id))
    expect(Object.keys(accessRows).filter((id) => !ids.has(id))).toEqual([])
  })
})

describeEachDatabase('Every endpoint and every kind of caller', (open) => {
  let database: Database
  let server: TestServer
  let callers: readonly Caller[]
  let rows: Rows
  const counts = { requests: 0, in: 0, 401: 0, 403: 0 }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { variables: { AUTOGATE_SECRET: siteSecret } })
    const roles = await inTestWork(database, ({ sql, now }) => ensureSystemRoles(sql, now))
    const zone = await makeZoneRows(database, roles)
    const company = (await makeCompany(database)).id
    callers = await everyCaller({ database, server, roles, company, lane: zone.lane })
    rows = { ...zone, ...(await makeCompanyRows(database, zone, { company, reader: zone.operational })) }
  })
  afterAll(async () => {
    await server.close()
    const { requests, ...verdicts } = counts
    process.stdout.write(
      `${requests} requests of ${callers.length} callers to ${endpoints.length} endpoints: ${JSON.stringify(verdicts)}\n`,
    )
  })

  const byTurn = endpoints.toSorted((one, other) => Number(one.id === farewell) - Number(other.id === farewell))

  it.each(byTurn.map((endpoint) => [endpoint.id, endpoint] as const))('%s', async (id, endpoint) => {
    const isOpen = endpoint.access.kind === 'public' || endpoint.access.kind === 'signed'
    const wrong: unknown[] = []
    for (const caller of isOpen ? callers.slice(0, 1) : callers) {
      /* The row is one that nobody has: who is let in changes nothing of anybody's. */
      const good = goodRequest(endpoint, rows)
      const unknown = Object.fromEntries(Object.keys(good.ids ?? {}).map((name) => [name, v4()]))
      const { status } = await send(server, caller, endpoint, { ...good, ids: unknown })
      const verdict = isBelow(caller, accessRows[id]?.least) ? 403 : verdictOf(endpoint.access, caller)
      counts.requests += 1
      counts[verdict] += 1
      const bound = caller.kind === 'external' || (caller.kind === 'user' && caller.companyId !== null)
      const fits =
        verdict === 'in'
          ? status < 500 && (isOpen || (status !== 401 && (status !== 403 || bound)))
          : status === verdict
      if (!fits) wrong.push([caller.name, { wanted: verdict, got: status }])
    }
    expect(wrong).toEqual([])
  })

  it('has asked enough to mean something', () => {
    expect(callers.length).toBeGreaterThanOrEqual(17)
    expect(counts.in).toBeGreaterThan(endpoints.length)
    expect(counts[401]).toBeGreaterThan(endpoints.length)
    expect(counts[403]).toBeGreaterThan(endpoints.length)
  })
})
