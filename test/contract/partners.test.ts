import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Call } from '#shared/contract/client.ts'
import { partners } from '#shared/contract/partner/partners.ts'
import { tenantGoods } from '#shared/contract/partner/tenantGoods.ts'
import type { Database } from '#server/database/database.ts'
import { tenantSecretPurpose } from '#server/documents/sealPurposes.ts'
import { createSeals } from '#server/documents/seals.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const secretOfSite = 'a secret of at least thirty-two characters'
const aSecond = 1_000

const location = {
  name: 'Gudang Pusat',
  code: 'WH-1',
  type: 'warehouse',
  address: 'Jl. Raya No. 1',
  city: 'Gresik',
  state: 'Jawa Timur',
  zip: '61151',
  subdistrict: 'Manyar',
  country: 'Indonesia',
  pic_name: 'Budi',
  phone: '081234567890',
  latitude: '-7.1201',
  longitude: '112.6',
  is_default: true,
}
const logistic = {
  logistic_provider_id: 15,
  logistic_provider_name: 'DETHIX',
  available_service_types: { Cargo: true, Reguler: false },
  username: 'CANARY-USER',
  password: 'CANARY-PASSWORD',
  api_key: null,
  api_secret: 'CANARY-SECRET',
}

describeEachDatabase('The administration of partners', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let own: Call
  let other: Call
  let companyId: string
  let otherId: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database, { variables: { AUTOGATE_SECRET: secretOfSite } })
    companyId = (await makeCompany(database)).id
    otherId = (await makeCompany(database)).id
    zone = server.as(await userToken(database, server, { level: 'admin' }))
    own = server.as(await userToken(database, server, { level: 'tenant', company_id: companyId }))
    other = server.as(await userToken(database, server, { level: 'tenant', company_id: otherId }))
  })
  afterAll(() => server.close())

  const create = async () => (await zone(partners.create, { body: { name: 'Ekspedisi Manyar' } })).data
  const allow = (call: Call, id: string, allowed = true, company_id = companyId) =>
    call(partners.allow, { params: { id, company_id }, body: { allowed } })
  async function api(token: string, path: string, body?: object) {
    const response = await server.ask(`/api/partner/v1/tenants${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: token, 'x-tenant-id': companyId, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, text, data: (JSON.parse(text) as { data: Record<string, never[]> }).data }
  }
  const connect = (token: string) =>
    api(token, '/authorize', { tenant_id: companyId, days_connected: 30, installation_type: 'custom' })

  it('shows the tokens of a new partner once and stores them hashed', async () => {
    const made = await create()
    expect(made).toMatchObject({
      name: 'Ekspedisi Manyar',
      status: 'active',
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
    })
    expect((await api(made.token, '')).status).toBe(200)
    expect((await api(made.sandbox_token, '')).data['installations']).toMatchObject([{ tenant_type: 'sandbox' }])
    const seen = JSON.stringify([
      (await zone(partners.detail, { params: { id: made.id } })).data,
      await inTestWork(database, ({ sql }) => sql.rows<object>('SELECT * FROM partners')),
      await inTestWork(database, ({ sql }) => sql.rows<object>('SELECT * FROM audit_records')),
    ])
    for (const token of [made.token, made.sandbox_token]) expect(seen).not.toContain(token)
  })

  it('lets a company say who connects to it, and who no longer', async () => {
    const made = await create()
    expect((await connect(made.token)).status).toBe(404)
    expect((await allow(own, made.id)).data).toMatchObject({ state: 'waiting', allowed: true })
    expect((await connect(made.token)).status).toBe(200)
    expect((await own(partners.tenants, { params: { id: made.id }, query: {} })).data).toMatchObject([
      { state: 'connected', company: { id: companyId }, days_connected: 30 },
    ])
    const { data: withdrawn } = await allow(own, made.id, false)
    expect(withdrawn).toMatchObject({ state: 'ended', allowed: false, uninstall_reason: 'Withdrawn by the tenant' })
    expect((await api(made.token, '/locations')).status).toBe(403)
    expect((await connect(made.token)).status).toBe(404)
    await allow(zone, made.id)
    expect((await connect(made.token)).status).toBe(200)
  })

  it('lets nobody speak for another company, nor a company for the zone', async () => {
    const made = await create()
    const params = { id: made.id }
    await expect(allow(other, made.id)).rejects.toMatchObject({ status: 404 })
    await expect(allow(zone, made.id, true, '0190a5d0-aaaa-774b-bcce-b302099a8057')).rejects.toMatchObject({
      status: 404,
    })
    await allow(own, made.id)
    expect((await other(partners.tenants, { params, query: {} })).data).toEqual([])
    for (const deed of [
      () => own(partners.create, { body: { name: 'X' } }),
      () => own(partners.update, { params, body: { name: 'X' } }),
      () => own(partners.rotateTokens, { params }),
    ])
      await expect(deed()).rejects.toMatchObject({ status: 403 })
  })

  it('stops old tokens, and a disabled partner, within a second', async () => {
    const made = await create()
    const params = { id: made.id }
    const { data: rotated } = await zone(partners.rotateTokens, { params })
    await wait(aSecond)
    expect([(await api(made.token, '')).status, (await api(made.sandbox_token, '')).status]).toEqual([401, 401])
    expect((await api(rotated.token, '')).status).toBe(200)
    const update = (status: 'active' | 'disabled', version: number) =>
      zone(partners.update, { params, body: { status, version } })
    await update('disabled', rotated.version)
    await wait(aSecond)
    expect((await api(rotated.token, '')).status).toBe(401)
    await expect(update('active', rotated.version)).rejects.toMatchObject({ status: 409 })
  })

  it('lets a company keep the locations its partners read', async () => {
    const made = await create()
    await allow(own, made.id)
    await connect(made.token)
    const { data: first } = await own(tenantGoods.createLocation, { body: location })
    expect(first).toMatchObject({
      latitude: '-7.120100',
      longitude: '112.600000',
      is_default: true,
      created_by: 'tenant',
    })
    const { data: second } = await own(tenantGoods.createLocation, { body: { ...location, code: 'WH-2' } })
    const read = async () => (await api(made.token, '/locations')).data['locations'] as unknown as object[]
    expect(await read()).toMatchObject([
      { location_id: first.location_id, is_default: false },
      { location_id: second.location_id, is_default: true },
    ])
    const params = { id: String(second.location_id) }
    const { data: changed } = await own(tenantGoods.updateLocation, {
      params,
      body: { name: 'Gudang Baru', latitude: null, version: 1 },
    })
    expect(changed).toMatchObject({ name: 'Gudang Baru', latitude: null, longitude: '112.600000', version: 2 })
    for (const deed of [
      () => other(tenantGoods.updateLocation, { params, body: { name: 'Mine' } }),
      () => other(tenantGoods.deleteLocation, { params }),
    ])
      await expect(deed()).rejects.toMatchObject({ status: 404 })
    expect((await other(tenantGoods.locations, { query: { company_id: companyId } })).data).toEqual([])
    await own(tenantGoods.deleteLocation, { params })
    expect(await read()).toHaveLength(1)
  })

  it('keeps the secrets of haulage services encrypted and to itself', async () => {
    const made = await create()
    await allow(own, made.id)
    await connect(made.token)
    const { data: stored } = await own(tenantGoods.createLogistic, { body: logistic })
    const params = { id: String(stored.logistic_preference_id) }
    await own(tenantGoods.updateLogistic, { params, body: { password: 'CANARY-NEW', account_id: 'A-1' } })
    const [row] = await inTestWork(database, ({ sql }) =>
      sql.rows<Record<string, string | null>>('SELECT * FROM tenant_logistics WHERE company_id = ?', [companyId]),
    )
    const seals = createSeals(secretOfSite)
    const opened = ['username', 'password', 'api_secret'].map((name) =>
      seals.open(row?.[name] ?? '', tenantSecretPurpose),
    )
    expect([...opened, row?.['api_key']]).toEqual(['CANARY-USER', 'CANARY-NEW', 'CANARY-SECRET', null])
    const seen = [
      JSON.stringify(row),
      JSON.stringify(await inTestWork(database, ({ sql }) => sql.rows<object>('SELECT * FROM audit_records'))),
      JSON.stringify((await own(tenantGoods.logistics, { query: {} })).data),
      (await api(made.token, '/available-logistics')).text,
    ].join()
    expect(seen).not.toContain('CANARY')
    expect(seen).toContain('"api_key":"rahasia"')
    await expect(other(tenantGoods.deleteLogistic, { params })).rejects.toMatchObject({ status: 404 })
    await own(tenantGoods.deleteLogistic, { params })
    expect((await api(made.token, '/available-logistics')).data['logistics']).toEqual([])
  })

  it.each([
    ['latitude', '91'],
    ['latitude', '-7.1234567'],
    ['longitude', '181'],
    ['longitude', 112.6],
    ['name', ''],
    ['zip', '12345678901'],
  ])('refuses a location whose %s is %s', async (field, value) => {
    await expect(own(tenantGoods.createLocation, { body: { ...location, [field]: value } })).rejects.toMatchObject({
      status: 422,
      fields: [{ path: field }],
    })
  })
})
