import { afterAll, beforeAll, expect, it } from 'vitest'
import { sandboxScenarios, sandboxTenantId } from '#shared/domain/sandboxScenarios.ts'
import type { Database } from '#server/database/database.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makePartner } from '#test/factories/partners.ts'
import { startServer, type TestServer } from './server.ts'

const base = '/api/partner/v1/tenants'

describeOnSqlite('The sandbox of a partner', (open) => {
  let database: Database
  let server: TestServer
  let sandbox: string
  let live: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    const made = await makePartner(database)
    sandbox = made.sandboxToken
    live = made.token
  })
  afterAll(() => server.close())

  async function ask(path: string, scenario: string | null, body?: object, tenantId = sandboxTenantId) {
    const response = await server.ask(base + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: scenario === null ? sandbox : `${sandbox}.${scenario}`,
        'x-tenant-id': tenantId,
        'content-type': 'application/json',
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
    const { request_id: _id, ...answer } = (await response.json()) as Record<string, unknown> & { data: Data }
    return { status: response.status, answer, retryAfter: response.headers.get('retry-after') }
  }

  const rowCount = () =>
    inTestWork(database, async ({ sql }) => {
      const [row] = await sql.rows<{ total: number }>(
        'SELECT (SELECT COUNT(*) FROM partner_tenants) + (SELECT COUNT(*) FROM audit_records) AS total',
      )
      return row?.total
    })

  const authorization = { tenant_id: sandboxTenantId, days_connected: 30, installation_type: 'custom' }
  const deauthorization = { tenant_id: sandboxTenantId, uninstall_reason: 'Trying it out' }

  const outcomes: [keyof typeof sandboxScenarios, Record<string, [status: number, detail: string | number]>][] = [
    ['connected', { '': [200, 1], '/locations': [200, 3], '/available-logistics': [200, 3], authorize: [200, 30] }],
    ['empty', { '': [200, 1], '/locations': [200, 0], '/available-logistics': [200, 0], authorize: [200, 30] }],
    ['many', { '': [200, 1], '/locations': [200, 23], '/available-logistics': [200, 23], authorize: [200, 30] }],
    ['expired', { '': [200, 1], '/locations': [403, 'tenant.expired'], authorize: [200, 30] }],
    ['deauthorized', { '': [200, 1], '/locations': [403, 'tenant.not_connected'], authorize: [200, 30] }],
    ['unknown', { '': [200, 0], '/locations': [404, 'tenant.unknown'], authorize: [404, 'tenant.unknown'] }],
    [
      'revoked',
      { '': [401, 'auth.required'], '/locations': [401, 'auth.required'], authorize: [401, 'auth.required'] },
    ],
    ['throttled', { '': [429, 'request.too_many'], authorize: [429, 'request.too_many'] }],
    ['busy', { '': [503, 'server.busy'], authorize: [503, 'server.busy'] }],
  ]

  it('has a row here for every scenario', () => {
    expect(outcomes.map(([name]) => name)).toEqual(Object.keys(sandboxScenarios))
  })

  it.each(outcomes)('%s always ends the same way and writes nothing', async (scenario, expected) => {
    const before = await rowCount()
    for (const [path, [status, detail]] of Object.entries(expected)) {
      const body = path === 'authorize' ? authorization : undefined
      const one = await ask(path === 'authorize' ? '/authorize' : path, scenario, body)
      expect(await ask(path === 'authorize' ? '/authorize' : path, scenario, body)).toEqual(one)
      expect(one.status).toBe(status)
      if (typeof detail === 'string') expect(one.answer).toMatchObject({ data: null, errors: [{ code: detail }] })
      else expect(one.answer.data.pagination?.total ?? one.answer.data.days_connected).toBe(detail)
      expect(one.retryAfter === null).toBe(status !== 429 && status !== 503)
    }
    expect(await rowCount()).toBe(before)
  })

  it('is marked as one, and without a scenario the tenant is connected', async () => {
    const { answer } = await ask('', null)
    expect(answer.data.installations).toMatchObject([{ tenant_type: 'sandbox', tenant_id: sandboxTenantId }])
    expect((await ask('/locations', null)).answer.data.pagination?.total).toBe(3)
    expect((await ask('/deauthorize', null, deauthorization)).answer.data).toMatchObject({
      uninstall_reason: 'Trying it out',
    })
  })

  it('turns pages', async () => {
    const { answer } = await ask('/locations?page=3', 'many')
    expect(answer.data.locations.map(({ location_id }) => location_id)).toEqual([21, 22, 23])
    expect(answer.data.pagination).toMatchObject({ last_page: 3, from: 21, to: 23, has_more_pages: false })
  })

  it('knows its own tenant only, and no scenario of another name', async () => {
    expect((await ask('/locations', null, undefined, '0190a5d0-aaaa-774b-bcce-b302099a8057')).status).toBe(404)
    for (const scenario of ['constructor', 'EXPIRED', 'expired.expired', ''])
      expect((await ask('', scenario)).status).toBe(401)
  })

  it('is not reached with the live token', async () => {
    const response = await server.ask(`${base}/locations`, {
      headers: { authorization: live, 'x-tenant-id': sandboxTenantId },
    })
    expect(response.status).toBe(404)
  })
})

interface Data {
  readonly pagination?: { total: number }
  readonly days_connected?: number
  readonly installations: readonly object[]
  readonly locations: readonly { location_id: number }[]
}
