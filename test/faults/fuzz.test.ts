import fc from 'fast-check'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Endpoint } from '#shared/contract/endpoint.ts'
import type { Database } from '#server/database/database.ts'
import { ensureSystemRoles } from '#server/database/seeds/systemRoles.ts'
import { everyCaller, type Caller } from '#test/contract/access/callers.ts'
import { endpoints, farewell, goodRequest } from '#test/contract/access/requests.ts'
import { makeCompanyRows, makeZoneRows, siteSecret, type ZoneRows } from '#test/contract/access/siteRows.ts'
import { startServer, type TestServer } from '#test/contract/server.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { testPassword } from '#test/factories/people.ts'
import { makeCompany } from '#test/factories/site.ts'
import { counts, tell } from './counts.ts'
import { faultOf } from './fuzz/judge.ts'
import { requestsElsewhere, requestsTo, type FuzzedRequest } from './fuzz/requests.ts'
import { plantedSecret } from './fuzz/values.ts'
import { openWire } from './fuzz/wire.ts'

const seed = counts.fuzzSeed
const perEndpoint = Math.ceil(counts.fuzzed / 2 / (endpoints.length + 1))
const atOnce = 8

/** The end of the session that asks comes last. */
const inOrder = endpoints.toSorted((one, other) => Number(one.id === farewell) - Number(other.id === farewell))

describeEachDatabase('Requests that nobody should send', (open) => {
  let database: Database
  let server: TestServer
  let wire: ReturnType<typeof openWire>
  let callers: readonly Caller[]
  let zone: ZoneRows
  let company: string
  let foreign: readonly string[]
  const log: string[] = []
  const told = { requests: 0, answers: {} as Record<string, number> }

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, {
      variables: { AUTOGATE_SECRET: siteSecret, TRUSTED_PROXIES: '1' },
      log: pino({ level: 'trace' }, { write: (line: string) => log.push(line) }),
    })
    wire = openWire(server.url)
    const roles = await inTestWork(database, ({ sql, now }) => ensureSystemRoles(sql, now))
    zone = await makeZoneRows(database, roles)
    company = (await makeCompany(database)).id
    callers = await everyCaller({ database, server, roles, company, lane: zone.lane })
    const others = await makeCompanyRows(database, zone, {
      company: (await makeCompany(database)).id,
      reader: zone.operational,
    })
    foreign = Object.values({ ...others, ...zone })
  })
  afterAll(async () => {
    wire.close()
    await server.close()
    tell(
      `fuzz: ${told.requests} requests to ${endpoints.length} endpoints with seed ${seed}: ${JSON.stringify(told.answers)}`,
    )
  })

  /** Sends all of them, some at a time; returns what was wrong, each with the request that did it. */
  async function sendAll(requests: readonly FuzzedRequest[]): Promise<object[]> {
    const faults: object[] = []
    const waiting = [...requests]
    const work = async () => {
      for (let asked = waiting.pop(); asked !== undefined; asked = waiting.pop()) {
        const answer = await wire.send(asked)
        told.requests += 1
        told.answers[answer.status] = (told.answers[answer.status] ?? 0) + 1
        const fault = faultOf(asked, answer)
        if (fault !== null) faults.push({ fault, ...readable(asked), log: errorsIn(log, answer.text) })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    return faults
  }

  /** Rows of the callers' company that no other endpoint's requests have touched; what these changed is undone. */
  async function freshRows() {
    await inTestWork(database, ({ sql }) => sql.run("UPDATE companies SET status = 'active' WHERE id = ?", [company]))
    return { ...zone, ...(await makeCompanyRows(database, zone, { company, reader: zone.operational })) }
  }

  it.each(inOrder.map((endpoint) => [endpoint.id, endpoint] as const))('%s', async (_, endpoint: Endpoint) => {
    const good = goodRequest(endpoint, await freshRows())
    const requests = fc.sample(requestsTo(endpoint, { callers, good, foreign }), {
      numRuns: perEndpoint,
      seed: seed + inOrder.indexOf(endpoint),
    })
    expect((await sendAll(requests)).slice(0, 5)).toEqual([])
  })

  it('nor to anything else', async () => {
    expect((await sendAll(fc.sample(requestsElsewhere, { numRuns: perEndpoint, seed }))).slice(0, 5)).toEqual([])
  })

  it('got through to what they were about, and left no secret in the log', () => {
    const { 200: good = 0, 401: unknown = 0, 422: invalid = 0 } = told.answers
    expect(told.requests).toBeGreaterThanOrEqual(counts.fuzzed / 2)
    expect(good).toBeGreaterThan(told.requests / 20)
    expect(invalid).toBeGreaterThan(told.requests / 5)
    expect(unknown).toBeLessThan(told.requests / 4)
    expect(log.length).toBeGreaterThan(told.requests / 2)
    const secrets = callers.flatMap(({ authorization }) =>
      authorization === null ? [] : [authorization.replace('Bearer ', '')],
    )
    for (const secret of [testPassword, siteSecret, plantedSecret, ...secrets.filter((token) => token.length > 10)])
      expect(log.filter((line) => line.includes(secret))).toEqual([])
  })
})

function readable({ method, path, headers, body, caller }: FuzzedRequest): object {
  return {
    caller,
    method,
    path: path.slice(0, 500),
    headers,
    body: Buffer.from(body ?? [])
      .toString('utf8')
      .slice(0, 500),
  }
}

/** The lines of the request that an answer names. */
function errorsIn(log: readonly string[], text: string): string[] {
  const id = /"request_id":"([^"]+)"/.exec(text)?.[1]
  return id === undefined
    ? []
    : log.filter((line) => line.includes(id) && line.includes('"err"')).map((line) => line.slice(0, 1_500))
}
