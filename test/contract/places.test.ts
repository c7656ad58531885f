import { afterAll, beforeAll, expect, it } from 'vitest'
import { area } from '#shared/contract/autogate/area.ts'
import { building } from '#shared/contract/autogate/building.ts'
import { company } from '#shared/contract/autogate/company.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeArea, makeBuilding, makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'
const codeOf = (cause: { code?: string }) => cause.code

describeEachDatabase('Companies, destinations and areas', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let tenant: Call
  let ownId: string
  let otherId: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    ownId = (await makeCompany(database, { name: 'PT Milik Sendiri' })).id
    otherId = (await makeCompany(database, { name: 'PT Orang Lain' })).id
    zone = server.as(await userToken(database, server))
    /* A role that grants a tenant everything: the row decides, not only the permission. */
    tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: ownId }))
  })
  afterAll(() => server.close())

  const auditOf = (id: string) =>
    inTestWork(database, async ({ sql }) => {
      const rows = await sql.rows<{ action: string }>(
        'SELECT action FROM audit_records WHERE entity_id = ? ORDER BY id',
        [id],
      )
      return rows.map(({ action }) => action)
    })

  it('keeps a company, its numbers as digits and its logo by path', async () => {
    const logo_path = await makeFile(database, { company_id: null, media_type: 'image/png' })
    const { data: made } = await zone(company.create, {
      body: {
        name: 'PT Semen Gresik Utama',
        code: 'SGU',
        type: 'tenant',
        npwp: '01.234.567.8-901.000',
        nib: '1234567890123',
        email: 'admin@sgu.example.com',
        logo_path,
      },
    })
    expect(made).toMatchObject({
      npwp: '012345678901000',
      status: 'active',
      quota_vehicle: 0,
      version: 1,
      buildings: [],
    })
    expect(made.logo).toMatchObject({ path: logo_path, url: expect.stringContaining('signature=') })
    const params = { id: made.id }
    const { data: changed } = await zone(company.update, {
      params,
      body: { status: 'suspended', nib: null, version: 1 },
    })
    expect(changed).toMatchObject({ name: 'PT Semen Gresik Utama', status: 'suspended', nib: null, version: 2 })
    await expect(zone(company.update, { params, body: { name: 'X', version: 1 } })).rejects.toMatchObject({
      code: 'row.changed',
    })
    await zone(company.delete, { params })
    await expect(zone(company.detail, { params })).rejects.toMatchObject({ code: 'row.not_found' })
    expect(await auditOf(made.id)).toEqual(['company.create', 'company.update', 'company.delete'])
    await expect(zone(company.create, { body: { name: 'PT Baru', code: 'SGU', type: 'tenant' } })).resolves.toBeTruthy()
  })

  it.each([
    ['a code in use', { code: 'TAKEN' }, 'row.taken', ['code']],
    ['a code in small letters', { code: 'kecil' }, 'request.invalid', ['code']],
    ['a short NPWP', { npwp: '123' }, 'request.invalid', ['npwp']],
    ['a NIB of letters', { nib: 'abc' }, 'request.invalid', ['nib']],
    ['an address that is none', { email: 'surel' }, 'request.invalid', ['email']],
    ['a type nobody knows', { type: 'bank' }, 'request.invalid', ['type']],
    ['a logo that is not there', { logo_path: 'uploads/x.png' }, 'request.invalid', ['logo_path']],
    ['two wrong fields', { name: '', quota_vehicle: -1 }, 'request.invalid', ['name', 'quota_vehicle']],
  ])('refuses a company with %s', async (_, change, code, paths) => {
    await inTestWork(database, ({ sql }) => sql.run("UPDATE companies SET code = 'TAKEN' WHERE id = ?", [otherId]))
    const body = { name: 'PT Ditolak', code: 'DTLK', type: 'tenant', ...change } as never
    const refused = await zone(company.create, { body }).catch((cause: unknown) => cause)
    expect(refused).toMatchObject({ code, fields: paths.map((path) => ({ path })) })
  })

  it('does not delete a company while anything depends on it, and says what does', async () => {
    const { id } = await makeCompany(database)
    await makeTicket(database, { company_id: id })
    await makeTicket(database, { company_id: id, status: 'checked_in' })
    await makeTicket(database, { company_id: id, status: 'completed' })
    await makeBuilding(database, { company_id: id })
    await makeUser(database, { level: 'tenant', company_id: id })
    await expect(zone(company.delete, { params: { id } })).rejects.toMatchObject({
      code: 'row.in_use',
      message: 'Still in use: 1 vehicles inside, 1 active tickets, 1 destinations, 1 users.',
    })
    await expect(zone(company.detail, { params: { id } })).resolves.toBeTruthy()
  })

  it('shows a tenant its own company and hides every other', async () => {
    const { data } = await tenant(company.list, { query: {} })
    expect(data.map(({ id }) => id)).toEqual([ownId])
    expect((await tenant(company.dropdown, { query: {} })).data.map(({ id }) => id)).toEqual([ownId])
    for (const id of [otherId, unknownId]) {
      const params = { id }
      expect(await tenant(company.detail, { params }).catch(codeOf)).toBe('row.not_found')
      expect(await tenant(company.update, { params, body: { name: 'X' } }).catch(codeOf)).toBe('row.not_found')
      expect(await tenant(company.delete, { params }).catch(codeOf)).toBe('row.not_found')
    }
    const params = { id: ownId }
    expect(await tenant(company.update, { params, body: { status: 'active' } }).catch(codeOf)).toBe('auth.forbidden')
    expect(await tenant(company.delete, { params }).catch(codeOf)).toBe('auth.forbidden')
    const body = { name: 'PT Baru', code: 'BARU', type: 'tenant' } as const
    expect(await tenant(company.create, { body }).catch(codeOf)).toBe('auth.forbidden')
  })

  it('lists companies by name, searched and paged', async () => {
    for (const [name, code] of [
      ['CV Zebra 100%', 'Z1'],
      ['CV Zebra Dua', 'Z2'],
      ['CV zebra tiga', 'Z3'],
    ] as const)
      await makeCompany(database, { name, code, type: 'haulier' })
    const names = async (query: object) => (await zone(company.list, { query })).data.map(({ name }) => name)
    expect(await names({ type: 'haulier' })).toEqual(['CV Zebra 100%', 'CV Zebra Dua', 'CV zebra tiga'])
    expect(await names({ type: 'haulier', sort: '-name', per_page: 1 })).toEqual(['CV zebra tiga'])
    expect(await names({ search: '100%' })).toEqual(['CV Zebra 100%'])
    expect(await names({ search: '%' })).toEqual(['CV Zebra 100%'])
    const page = await zone(company.list, { query: { type: 'haulier', per_page: 2, page: 2 } })
    expect(page.pagination).toMatchObject({ total: 3, last_page: 2, from: 3, to: 3, has_more_pages: false })
    const { data } = await zone(company.dropdown, { query: { search: 'zebra d' } })
    expect(data).toEqual([{ id: expect.any(String), name: 'CV Zebra Dua', code: 'Z2' }])
  })

  it('keeps a destination with its hours and its place', async () => {
    const { id: area_id } = await makeArea(database, { type: 'plot' })
    const opening_hours = { mon: [{ from: '07:00', to: '17:00' }] }
    const { data: made } = await zone(building.create, {
      body: { name: 'Gudang Baru', code: 'GB-01', area_id, company_id: ownId, latitude: -7.1568, opening_hours },
    })
    expect(made).toMatchObject({
      latitude: -7.1568,
      longitude: null,
      opening_hours,
      is_port_bms: false,
      status: 'active',
    })
    const params = { id: made.id }
    const { data } = await zone(building.update, { params, body: { opening_hours: null, is_port_bms: true } })
    expect(data).toMatchObject({ name: 'Gudang Baru', opening_hours: null, is_port_bms: true, version: 2 })
    await makeTicket(database, { company_id: ownId, building_ids: [made.id] })
    await expect(zone(building.delete, { params })).rejects.toMatchObject({
      code: 'row.in_use',
      message: 'Still in use: 1 active tickets.',
    })
    await inTestWork(database, ({ sql }) =>
      sql.run("UPDATE tickets SET status = 'completed' WHERE company_id = ?", [ownId]),
    )
    await zone(building.delete, { params })
    await expect(zone(building.detail, { params })).rejects.toMatchObject({ code: 'row.not_found' })
    expect(await auditOf(made.id)).toEqual(['building.create', 'building.update', 'building.delete'])
  })

  it('refuses a destination in an unknown area, of an unknown company or with impossible hours', async () => {
    const body = { name: 'X', code: 'XX', area_id: unknownId, company_id: unknownId }
    await expect(zone(building.create, { body })).rejects.toMatchObject({
      fields: [
        { path: 'area_id', code: 'not_found' },
        { path: 'company_id', code: 'not_found' },
      ],
    })
    const opening_hours = { mon: [{ from: '25:00', to: '17:00' }] }
    await expect(zone(building.create, { body: { ...body, opening_hours } })).rejects.toMatchObject({
      fields: [{ path: 'opening_hours.mon.0.from' }],
    })
  })

  it('shows a tenant its own destinations and the shared ones', async () => {
    const plot = await makeArea(database, { name: 'Kavling A', type: 'plot' })
    const own = await makeBuilding(database, { company_id: ownId, area_id: plot.id, name: 'A own' })
    const shared = await makeBuilding(database, { area_id: plot.id, name: 'B shared', is_port_bms: true })
    const foreign = await makeBuilding(database, { company_id: otherId, area_id: plot.id, name: 'C foreign' })
    const closed = await makeBuilding(database, {
      company_id: ownId,
      area_id: plot.id,
      name: 'D closed',
      status: 'closed',
    })
    const listed = await tenant(building.list, { query: { area_id: plot.id } })
    expect(listed.data.map(({ id }) => id)).toEqual([own.id, shared.id, closed.id])
    const { data: all } = await tenant(building.all, { query: {} })
    const ours = all.find(({ area: { id } }) => id === plot.id)
    expect(ours?.buildings.map(({ id }) => id)).toEqual([own.id, shared.id])
    const { data: ofPort } = await tenant(building.portDropdown, { query: {} })
    expect(ofPort.map(({ id }) => id)).toEqual([shared.id])
    const wanted = { query: { search: 'b shar' } }
    const { data: found } = await tenant(building.all, wanted)
    expect(found.flatMap(({ buildings }) => buildings).map(({ id }) => id)).toEqual([shared.id])
    expect((await tenant(building.portDropdown, wanted)).data.map(({ id }) => id)).toEqual([shared.id])
    expect((await tenant(building.portDropdown, { query: { search: 'a own' } })).data).toEqual([])
    const params = { id: foreign.id }
    expect(await tenant(building.detail, { params }).catch(codeOf)).toBe('row.not_found')
    expect(await tenant(building.update, { params, body: {} }).catch(codeOf)).toBe('row.not_found')
    expect(await tenant(building.delete, { params: { id: own.id } }).catch(codeOf)).toBe('auth.forbidden')
  })

  it('shows areas', async () => {
    const made = await makeArea(database, { name: 'Zona Penyangga Uji', type: 'buffer_zone', capacity: 40 })
    const { data } = await tenant(area.list, { query: { search: 'penyangga uji', type: 'buffer_zone' } })
    expect(data).toMatchObject([{ id: made.id, capacity: 40 }])
    await expect(tenant(area.detail, { params: { id: made.id } })).resolves.toMatchObject({ data: { code: made.code } })
    expect(await tenant(area.detail, { params: { id: unknownId } }).catch(codeOf)).toBe('row.not_found')
  })
})
