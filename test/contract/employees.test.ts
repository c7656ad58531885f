import { afterAll, beforeAll, expect, it } from 'vitest'
import { employee } from '#shared/contract/autogate/employee.ts'
import { company } from '#shared/contract/autogate/company.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeFile } from '#test/factories/files.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'
const codeOf = (cause: { code?: string }) => cause.code

describeEachDatabase('Company employees', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let tenant: Call
  let ownId: string
  let otherId: string
  let given = 3_525_011_708_900_000

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    ownId = (await makeCompany(database, { name: 'PT Milik Sendiri' })).id
    otherId = (await makeCompany(database)).id
    zone = server.as(await userToken(database, server))
    tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: ownId }))
  })
  afterAll(() => server.close())

  const freshNik = () => String((given += 1))
  const make = (call: Call, body: object = {}) =>
    call(employee.create, { body: { name: 'Slamet Riyadi', nik: freshNik(), ...body } }).then(({ data }) => data)

  it('keeps an employee whose identity number nobody reads again', async () => {
    const photo_path = await makeFile(database, { company_id: ownId, media_type: 'image/jpeg' })
    const nik = freshNik()
    const body = { name: 'Siti Aminah', nik: `${nik.slice(0, 6)}.${nik.slice(6)}`, position: 'Mandor', photo_path }
    const { data: made } = await tenant(employee.create, { body: { ...body, access_valid_until: '2027-03-31' } })
    expect(made).toMatchObject({
      company: { id: ownId, name: 'PT Milik Sendiri' },
      nik: `************${nik.slice(-4)}`,
      access_valid_until: '2027-03-31',
      photo: { path: photo_path, url: expect.stringContaining('signature=') },
    })
    const params = { id: made.id }
    const { data: changed } = await tenant(employee.update, { params, body: { position: null, version: 1 } })
    expect(changed).toMatchObject({ name: 'Siti Aminah', nik: made.nik, position: null, version: 2 })
    const another = freshNik()
    await tenant(employee.update, { params, body: { nik: another } })
    const found = async (search: string) =>
      (await tenant(employee.list, { query: { search } })).data.map(({ id }) => id)
    expect(await found(another)).toEqual([made.id])
    expect(await found(nik)).toEqual([])
    await tenant(employee.delete, { params })
    expect(await tenant(employee.detail, { params }).catch(codeOf)).toBe('row.not_found')
    const kept = await inTestWork(database, async ({ sql }) => [
      ...(await sql.rows<{ action?: string }>('SELECT * FROM company_employees WHERE id = ?', [made.id])),
      ...(await sql.rows<{ action?: string }>('SELECT * FROM audit_records WHERE entity_id = ? ORDER BY id', [
        made.id,
      ])),
    ])
    expect(kept.map(({ action }) => action)).toEqual([
      undefined,
      'employee.create',
      'employee.update',
      'employee.update',
      'employee.delete',
    ])
    expect(kept[0]).toMatchObject({ nik_sealed: null, nik_mark: null })
    for (const number of [nik, another]) expect(JSON.stringify(kept)).not.toContain(number)
  })

  it('stores the number sealed, and each time otherwise', async () => {
    const nik = freshNik()
    const ids = [(await make(zone, { nik, company_id: ownId })).id, (await make(zone, { nik, company_id: otherId })).id]
    const rows = await inTestWork(database, ({ sql }) =>
      sql.rows<{ nik_sealed: string }>('SELECT nik_sealed FROM company_employees WHERE id IN (?, ?)', ids),
    )
    expect(new Set(rows.map(({ nik_sealed }) => nik_sealed)).size).toBe(2)
    for (const { nik_sealed } of rows) expect(nik_sealed).toMatch(/^s1\.[\w-]{40,}$/)
  })

  it.each([
    ['a short number', { nik: '123' }, 'request.invalid', ['nik']],
    ['a number of letters', { nik: 'abcdefghijklmnop' }, 'request.invalid', ['nik']],
    ['no name', { name: ' ' }, 'request.invalid', ['name']],
    ['a day that is none', { access_valid_until: '2026-02-30' }, 'request.invalid', ['access_valid_until']],
    ['a picture that is not there', { photo_path: 'uploads/x.png' }, 'request.invalid', ['photo_path']],
  ])('refuses an employee with %s', async (_, change, code, paths) => {
    const refused = await make(tenant, change).catch((cause: unknown) => cause)
    expect(refused).toMatchObject({ code, fields: paths.map((path) => ({ path })) })
  })

  it('takes one number once in a company, and again after the employee is deleted', async () => {
    const nik = freshNik()
    const { id } = await make(tenant, { nik })
    expect(await make(tenant, { nik }).catch(codeOf)).toBe('row.taken')
    const other = await make(tenant)
    const body = { nik }
    expect(await tenant(employee.update, { params: { id: other.id }, body }).catch(codeOf)).toBe('row.taken')
    await tenant(employee.delete, { params: { id } })
    await expect(make(tenant, { nik })).resolves.toBeTruthy()
  })

  it('takes pictures that are images, of the company or of the zone, and that the caller sees', async () => {
    const picture = (company_id: string | null, media_type = 'image/png') =>
      makeFile(database, { company_id, media_type })
    const refusal = async (call: Call, body: object) => {
      const refused = (await make(call, body).catch((cause: unknown) => cause)) as { fields?: { code: string }[] }
      return refused.fields?.map(({ code }) => code)
    }
    expect(await refusal(tenant, { photo_path: await picture(otherId) })).toEqual(['not_found'])
    expect(await refusal(tenant, { photo_path: await picture(null) })).toEqual(['not_found'])
    expect(await refusal(tenant, { photo_path: await picture(ownId, 'application/pdf') })).toEqual(['image_kind'])
    expect(await refusal(zone, { photo_path: await picture(otherId), company_id: ownId })).toEqual(['not_found'])
    await expect(make(zone, { photo_path: await picture(null), company_id: ownId })).resolves.toBeTruthy()
  })

  it('hides the employees of others and lets nobody give theirs away', async () => {
    const foreign = await make(zone, { company_id: otherId, name: 'Orang Lain' })
    const own = await make(tenant, { name: 'Orang Sendiri' })
    const names = (call: Call, query: object) =>
      call(employee.list, { query: { per_page: 100, ...query } }).then(({ data }) => data.map(({ name }) => name))
    expect(await names(tenant, {})).not.toContain('Orang Lain')
    expect(await names(tenant, { company_id: otherId })).toEqual([])
    expect(await names(zone, { company_id: otherId, search: 'orang' })).toEqual(['Orang Lain'])
    for (const id of [foreign.id, unknownId]) {
      const params = { id }
      expect(await tenant(employee.detail, { params }).catch(codeOf)).toBe('row.not_found')
      expect(await tenant(employee.update, { params, body: {} }).catch(codeOf)).toBe('row.not_found')
      expect(await tenant(employee.delete, { params }).catch(codeOf)).toBe('row.not_found')
    }
    for (const company_id of [otherId, unknownId])
      await expect(make(tenant, { company_id })).rejects.toMatchObject({
        fields: [{ path: 'company_id', code: 'not_found' }],
      })
    await expect(make(zone)).rejects.toMatchObject({ fields: [{ path: 'company_id', code: 'required' }] })
    const moved = { company_id: otherId } as object
    const { data } = await tenant(employee.update, { params: { id: own.id }, body: moved })
    expect(data.company.id).toBe(ownId)
  })

  it('keeps a company that has employees', async () => {
    const { id } = await makeCompany(database)
    await make(zone, { company_id: id })
    await expect(zone(company.delete, { params: { id } })).rejects.toMatchObject({
      message: 'Still in use: 1 employees.',
    })
  })
})
