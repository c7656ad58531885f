import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { logisticsReply, locationsReply, tenantsReply } from '#shared/contract/partner/tenantExamples.ts'
import type { Database } from '#server/database/database.ts'
import type { PartnerRow } from '#server/models/partner.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import {
  connectedFor,
  makePartner,
  makePartnerTenant,
  makeTenantLocation,
  makeTenantLogistic,
} from '#test/factories/partners.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'
import { shapeOf } from './shapeOf.ts'

const base = '/api/partner/v1/tenants'

interface Envelope {
  readonly status: number
  readonly message: string
  readonly data: Record<string, never> | null
  readonly errors: readonly { path: string; code: string; message: string }[] | null
  readonly request_id: string
}

describeEachDatabase('The Tenant API', (open) => {
  let database: Database
  let server: TestServer
  let partner: PartnerRow
  let token: string
  let tenantId: string
  let foreignId: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    ;({ partner, token } = await makePartner(database))
    tenantId = (await makeCompany(database)).id
    foreignId = (await makeCompany(database)).id
    await makePartnerTenant(database, { partner_id: partner.id, company_id: tenantId })
    await makeTenantLocation(database, { company_id: tenantId })
    await makeTenantLocation(database, { company_id: foreignId, name: 'CANARY-LOCATION' })
    for (let provider = 1; provider <= 7; provider += 1)
      await makeTenantLogistic(database, {
        company_id: tenantId,
        logistic_provider_id: provider,
        username: 'CANARY-SECRET',
        password: 'CANARY-SECRET',
        api_key: 'CANARY-SECRET',
        api_secret: 'CANARY-SECRET',
      })
  })
  afterAll(() => server.close())

  async function ask(path: string, init: RequestInit & { token?: string | null } = {}) {
    const { token: given = token, headers, ...rest } = init
    const response = await server.ask(path, {
      ...rest,
      headers: { ...(given !== null && { authorization: given }), ...(headers as Record<string, string>) },
    })
    const text = await response.text()
    return { status: response.status, text, body: JSON.parse(text) as Envelope, headers: response.headers }
  }

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(`${base}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const authorize = (days = 30, id = tenantId) =>
    post('authorize', { tenant_id: id, days_connected: days, installation_type: 'custom' })
  const deauthorize = (reason = 'Tenant is no longer needed', id = tenantId) =>
    post('deauthorize', { tenant_id: id, uninstall_reason: reason })
  const of = (id: string) => ({ headers: { 'x-tenant-id': id } })
  const locations = (query = '', id = tenantId) => ask(`${base}/locations${query}`, of(id))
  const logistics = (query = '', id = tenantId) => ask(`${base}/available-logistics${query}`, of(id))
  const installation = () =>
    inTestWork(database, async ({ sql }) => {
      const [row] = await sql.rows<Record<string, unknown>>('SELECT * FROM partner_tenants WHERE company_id = ?', [
        tenantId,
      ])
      return row
    })

  it('shows nothing of a tenant before it is authorized', async () => {
    expect((await locations()).body).toMatchObject({
      status: 403,
      data: null,
      errors: [{ code: 'tenant.not_connected' }],
    })
    const { body } = await ask(base)
    expect(body.data).toMatchObject({ installations: [], pagination: { total: 0, from: null, to: null, last_page: 1 } })
  })

  it('authorizes for so many days and answers with the installation as it is listed', async () => {
    const { status, body } = await authorize(60)
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['status', 'message', 'data', 'errors', 'request_id'])
    expect(shapeOf(body.data)).toEqual(shapeOf(tenantsReply.data.installations[0]))
    expect(body).toMatchObject({
      status: 200,
      message: 'Ok',
      errors: null,
      data: { partner_id: partner.id, tenant_id: tenantId, tenant_type: 'live', days_connected: 60 },
    })
    const stored = await installation()
    const time = (column: string) => (stored?.[column] as Date | undefined)?.getTime() ?? NaN
    expect(time('expires_at') - time('installed_at')).toBe(60 * 86_400_000)
  })

  it.each([base, '/api/partner/tenants'])(
    'lists the connected tenants at %s as the document prints them',
    async (path) => {
      const { body } = await ask(`${path}?page=1&per_page=10`)
      expect(shapeOf(body)).toEqual(shapeOf(tenantsReply))
      expect(body.data?.['pagination']).toEqual(tenantsReply.data.pagination)
      expect(body.request_id).not.toBe('')
    },
  )

  it('lists locations as the document prints them', async () => {
    const { body, text } = await locations('?page=1&per_page=10')
    expect(shapeOf(body)).toEqual(shapeOf(locationsReply))
    const first = (body.data?.['locations'] as unknown as Record<string, unknown>[] | undefined)?.[0]
    expect(first).toMatchObject({ latitude: '-6.175110', longitude: '106.865036', origin_code: null, is_default: true })
    expect(text).not.toContain('CANARY')
  })

  it('lists haulage services as the document prints them, without a secret', async () => {
    const { body, text } = await logistics('?page=1&per_page=10')
    const first = (body.data?.['logistics'] as unknown as unknown[] | undefined)?.[0]
    expect(shapeOf(first)).toEqual(shapeOf(logisticsReply.data.logistics[0]))
    expect(body.data?.['pagination']).toEqual(logisticsReply.data.pagination)
    expect(first).toMatchObject({ username: 'rahasia', password: 'rahasia', api_key: 'rahasia', api_secret: 'rahasia' })
    expect(text).not.toContain('CANARY')
  })

  it('turns pages', async () => {
    const { body } = await logistics('?page=2&per_page=3')
    expect(body.data?.['pagination']).toEqual({
      current_page: 2,
      per_page: 3,
      total: 7,
      last_page: 3,
      from: 4,
      to: 6,
      has_more_pages: true,
    })
  })

  it('keeps a foreign, an unknown and a malformed tenant apart from nobody', async () => {
    const ids = [foreignId, '0190a5d0-aaaa-774b-bcce-b302099a8057', 'tenant_123', '1', "' OR 1=1 --", '%00']
    for (const id of ids) {
      const expected = { status: 404, data: null, errors: [{ path: '', code: 'tenant.unknown' }] }
      expect((await locations('', id)).body).toMatchObject(expected)
      expect((await logistics('', id)).body).toMatchObject(expected)
      expect((await authorize(30, id)).body).toMatchObject(expected)
      expect((await deauthorize('No reason', id)).body).toMatchObject(expected)
    }
    const other = await makePartner(database)
    expect((await ask(base, { token: other.token })).body.data).toMatchObject({ installations: [] })
    expect((await ask(`${base}/locations`, { token: other.token, ...of(tenantId) })).status).toBe(404)
  })

  it('ends a connection at once and keeps its first reason', async () => {
    const ended = await deauthorize('Kontrak selesai')
    expect(ended.body.data).toMatchObject({ uninstall_reason: 'Kontrak selesai' })
    expect((await locations()).body).toMatchObject({ status: 403, errors: [{ code: 'tenant.not_connected' }] })
    expect((await deauthorize('Another reason')).body.data).toMatchObject({ uninstall_reason: 'Kontrak selesai' })
    const { body } = await ask(base)
    expect(body.data?.['installations']).toMatchObject([{ uninstall_reason: 'Kontrak selesai', tenant_id: tenantId }])
    expect((await authorize()).body.data).toMatchObject({ uninstall_at: null, uninstall_reason: null })
    expect((await locations()).status).toBe(200)
  })

  it('ends a connection when its days are over', async () => {
    const ago = new Date(Date.now() - 30 * 86_400_000 - 1)
    const over = connectedFor(30, ago)
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE partner_tenants SET installed_at = ?, expires_at = ? WHERE company_id = ?', [
        over.installed_at,
        over.expires_at,
        tenantId,
      ]),
    )
    expect((await locations()).body).toMatchObject({ status: 403, errors: [{ code: 'tenant.expired' }] })
    expect((await authorize()).status).toBe(200)
    expect((await logistics()).status).toBe(200)
  })

  it('obeys the company: one that withdraws or is suspended is closed', async () => {
    const change = (statement: string, values: (string | boolean)[]) =>
      inTestWork(database, ({ sql }) => sql.run(statement, values))
    await change('UPDATE companies SET status = ? WHERE id = ?', ['suspended', tenantId])
    expect((await locations()).body.errors).toMatchObject([{ code: 'company.suspended' }])
    await change('UPDATE companies SET status = ? WHERE id = ?', ['active', tenantId])
    await change('UPDATE partner_tenants SET allowed = ? WHERE company_id = ?', [false, tenantId])
    expect((await locations()).status).toBe(403)
    expect((await authorize()).body).toMatchObject({ status: 404, errors: [{ code: 'tenant.unknown' }] })
    await change('UPDATE partner_tenants SET allowed = ? WHERE company_id = ?', [true, tenantId])
  })

  it('reads the body of the document’s curl command, which is labelled as a form', async () => {
    const body = JSON.stringify({ tenant_id: tenantId, uninstall_reason: 'Tenant is no longer needed' })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await post('deauthorize', body, headers)).status).toBe(200)
    const again = { tenant_id: tenantId, days_connected: 30, installation_type: 'custom' }
    expect((await post('authorize', JSON.stringify(again), headers)).status).toBe(200)
    const form = await post('deauthorize', `tenant_id=${tenantId}&uninstall_reason=x`, headers)
    expect(form.body).toMatchObject({ status: 400, data: null, errors: [{ code: 'request.malformed' }] })
  })

  it('answers a retry with the same key from the first answer', async () => {
    const key = { 'idempotency-key': 'connect-1' }
    const body = { tenant_id: tenantId, days_connected: 45, installation_type: 'marketplace' }
    const answers = [await post('authorize', body, key), await post('authorize', body, key)]
    expect(answers[1]?.text).toBe(answers[0]?.text)
    expect(answers[1]?.headers.get('idempotency-replayed')).toBe('true')
    const other = await post('authorize', { ...body, days_connected: 46 }, key)
    expect(other.body).toMatchObject({ status: 422, errors: [{ code: 'idempotency.conflict' }] })
  })

  it('leaves an audit record of both', async () => {
    await deauthorize('Audit')
    await authorize()
    const rows = await inTestWork(database, ({ sql }) =>
      sql.rows<object>(
        "SELECT action, actor_kind, actor_name FROM audit_records WHERE entity = 'partner_tenant' ORDER BY id DESC LIMIT 2",
      ),
    )
    const by = { actor_kind: 'partner', actor_name: partner.name }
    expect(rows).toEqual([
      { action: 'tenant.authorize', ...by },
      { action: 'tenant.deauthorize', ...by },
    ])
  })

  describe('refuses in its own envelope', () => {
    const good = { tenant_id: 'x', days_connected: 30, installation_type: 'custom' }
    it.each<[string, unknown, string, string]>([
      ['no tenant', { ...good, tenant_id: undefined }, 'tenant_id', 'required'],
      ['a number as tenant', { ...good, tenant_id: 1 }, 'tenant_id', 'type'],
      ['a very long tenant', { ...good, tenant_id: 'x'.repeat(81) }, 'tenant_id', 'too_long'],
      ['control characters', { ...good, tenant_id: 'a\u0000b' }, 'tenant_id', 'controls'],
      ['no days', { ...good, days_connected: undefined }, 'days_connected', 'required'],
      ['days as text', { ...good, days_connected: '30' }, 'days_connected', 'type'],
      ['half a day', { ...good, days_connected: 0.5 }, 'days_connected', 'type'],
      ['no day at all', { ...good, days_connected: 0 }, 'days_connected', 'too_small'],
      ['a hundred years', { ...good, days_connected: 36_500 }, 'days_connected', 'too_large'],
      ['no type', { ...good, installation_type: '' }, 'installation_type', 'too_short'],
    ])('%s', async (_, body, path, code) => {
      const answer = await post('authorize', body, { 'accept-language': 'en' })
      expect(Object.keys(answer.body)).toEqual(['status', 'message', 'data', 'errors', 'request_id'])
      expect(answer.body).toMatchObject({ status: 422, data: null, errors: [{ path, code }] })
      expect(answer.body.errors).toHaveLength(1)
      expect(answer.headers.get('x-request-id')).toBe(answer.body.request_id)
    })

    it.each(['?page=0', '?page=x', '?per_page=0', '?per_page=101', '?per_page=10000', '?sort=name', '?page=1&page=2'])(
      'a list with %s',
      async (query) => {
        for (const path of [base, '/api/partner/tenants'])
          expect((await ask(path + query)).body).toMatchObject({ status: 422, data: null })
        expect((await locations(query)).body).toMatchObject({ status: 422, data: null })
      },
    )

    it('a request without X-Tenant-Id', async () => {
      expect((await ask(`${base}/locations`)).body).toMatchObject({
        status: 422,
        errors: [{ path: 'X-Tenant-Id', code: 'required' }],
      })
    })

    it('broken JSON, another content type, too much, an unknown path and an unknown method', async () => {
      const malformed = { status: 400, data: null, errors: [{ code: 'request.malformed' }] }
      for (const body of ['{"tenant_id":', 'null', '[]"', '\u0000'])
        expect((await post('authorize', body)).body).toMatchObject(malformed)
      const xml = await post('authorize', '<a/>', { 'content-type': 'text/xml' })
      expect(xml.body).toMatchObject({ status: 415, data: null })
      const huge = await post('authorize', JSON.stringify({ tenant_id: 'x'.repeat(1_100_000) }))
      expect(huge.body).toMatchObject({ status: 413, data: null })
      expect((await ask('/api/partner/v1/nothing')).body).toMatchObject({ status: 404, data: null })
      expect((await ask(base, { method: 'DELETE' })).body).toMatchObject({ status: 404, data: null })
    })

    it('a missing, wrong or prefixed token, and everybody else’s', async () => {
      for (const given of [null, 'x', `${token}x`, `${token}.expired`, token.slice(0, -1), 'a'.repeat(60)]) {
        const { body, headers } = await ask(base, { token: given })
        expect(body).toMatchObject({ status: 401, data: null, errors: [{ path: '', code: 'auth.required' }] })
        expect(headers.get('www-authenticate')).toBe('Token realm="autogate"')
      }
      const prefixed = await ask(base, { token: `Bearer ${token}` })
      expect(prefixed.body).toMatchObject({ status: 401, errors: [{ code: 'partner.token_prefixed' }] })
      expect((await server.ask('/v1/profile', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401)
    })
  })

  it('no longer answers a partner that was disabled a second ago', async () => {
    const doomed = await makePartner(database)
    expect((await ask(base, { token: doomed.token })).status).toBe(200)
    await inTestWork(database, ({ sql }) =>
      sql.run("UPDATE partners SET status = 'disabled' WHERE id = ?", [doomed.partner.id]),
    )
    await wait(1_000)
    expect((await ask(base, { token: doomed.token })).status).toBe(401)
  })
})
