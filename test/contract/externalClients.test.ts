import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Call } from '#shared/contract/client.ts'
import { companyTickets } from '#shared/contract/partner/companyTickets.ts'
import { externalClients } from '#shared/contract/partner/externalClients.ts'
import { oauth } from '#shared/contract/partner/oauth.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'

/** A token is remembered for half a second; what is revoked stops within one. */
const aSecond = 1_000

describeEachDatabase('External clients', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let own: Call
  let other: Call
  let companyId: string
  let otherId: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    companyId = (await makeCompany(database)).id
    otherId = (await makeCompany(database)).id
    zone = server.as(await userToken(database, server, { level: 'admin' }))
    own = server.as(await userToken(database, server, { level: 'tenant', company_id: companyId }))
    other = server.as(await userToken(database, server, { level: 'tenant', company_id: otherId }))
  })
  afterAll(() => server.close())

  const create = async (call: Call = own, more: object = {}) =>
    (await call(externalClients.create, { body: { name: 'Sistem ERP', scopes: ['tickets:read'], ...more } })).data
  const tokenOf = async ({ id, client_secret }: { id: string; client_secret: string }) =>
    (await server.call(oauth.token, { body: { grant_type: 'client_credentials', client_id: id, client_secret } })).data
      .access_token
  const reads = async (token: string) => {
    const response = await server.ask(companyTickets.list.path, { headers: { authorization: `Bearer ${token}` } })
    return response.status
  }

  it('gives the secret once, stores it hashed, and lets it sign in', async () => {
    const made = await create()
    expect(made).toMatchObject({ company: { id: companyId }, scopes: ['tickets:read'], status: 'active', version: 1 })
    expect(await reads(await tokenOf(made))).toBe(200)
    const { data: listed } = await own(externalClients.list, { query: {} })
    const { data: shown } = await own(externalClients.detail, { params: { id: made.id } })
    const written = JSON.stringify([listed, shown, await everything(database)])
    expect(written).toContain(made.id)
    expect(written).not.toContain(made.client_secret)
    const hashes = await inTestWork(database, ({ sql }) =>
      sql.rows<{ secret_hash: string }>('SELECT secret_hash FROM external_clients'),
    )
    for (const { secret_hash } of hashes) {
      expect(secret_hash).toMatch(/^\$argon2id\$/)
      expect(JSON.stringify(listed)).not.toContain(secret_hash)
    }
  })

  it('refuses the old secret and its tokens within a second of a rotation', async () => {
    const made = await create()
    const before = await tokenOf(made)
    expect(await reads(before)).toBe(200)
    const { data: rotated } = await own(externalClients.rotateSecret, { params: { id: made.id } })
    expect(rotated.client_secret).not.toBe(made.client_secret)
    await expect(tokenOf(made)).rejects.toThrow()
    await wait(aSecond)
    expect(await reads(before)).toBe(401)
    expect(await reads(await tokenOf(rotated))).toBe(200)
  })

  it.each(['disable', 'delete'] as const)('stops within a second of: %s', async (way) => {
    const made = await create()
    const token = await tokenOf(made)
    expect(await reads(token)).toBe(200)
    const params = { id: made.id }
    if (way === 'delete') await own(externalClients.delete, { params })
    else await own(externalClients.update, { params, body: { status: 'disabled', version: made.version } })
    await wait(aSecond)
    expect(await reads(token)).toBe(401)
    await expect(tokenOf(made)).rejects.toThrow()
    if (way === 'delete')
      return await expect(own(externalClients.detail, { params })).rejects.toMatchObject({ status: 404 })
    await own(externalClients.update, { params, body: { status: 'active' } })
    await wait(aSecond)
    expect(await reads(await tokenOf(made))).toBe(200)
  })

  it('narrows a living token when a scope is taken away', async () => {
    const made = await create(own, { scopes: ['tickets:read', 'tickets:write'] })
    const token = await tokenOf(made)
    expect(await reads(token)).toBe(200)
    await own(externalClients.update, { params: { id: made.id }, body: { scopes: ['tickets:write'] } })
    await wait(aSecond)
    expect(await reads(token)).toBe(403)
  })

  it('belongs to its company: others do not see it, and nobody makes one for another company', async () => {
    const made = await create()
    const params = { id: made.id }
    for (const deed of [
      () => other(externalClients.detail, { params }),
      () => other(externalClients.update, { params, body: { name: 'Mine now' } }),
      () => other(externalClients.rotateSecret, { params }),
      () => other(externalClients.delete, { params }),
    ])
      await expect(deed()).rejects.toMatchObject({ status: 404, code: 'row.not_found' })
    expect(JSON.stringify((await other(externalClients.list, { query: { company_id: companyId } })).data)).toBe('[]')
    await expect(create(other, { company_id: companyId })).rejects.toMatchObject({
      status: 422,
      fields: [{ path: 'company_id', code: 'not_found' }],
    })
    await expect(create(zone)).rejects.toMatchObject({ fields: [{ path: 'company_id', code: 'required' }] })
    expect(await create(zone, { company_id: otherId })).toMatchObject({ company: { id: otherId } })
    expect((await zone(externalClients.detail, { params })).data.id).toBe(made.id)
  })

  it('refuses scopes that do not exist or come twice, and an outdated version', async () => {
    for (const scopes of [[], ['tickets:delete'], ['tickets:read', 'tickets:read'], 'tickets:read'])
      await expect(create(own, { scopes })).rejects.toMatchObject({ status: 422 })
    const made = await create()
    const update = (version: number) =>
      own(externalClients.update, { params: { id: made.id }, body: { name: 'B', version } })
    expect((await update(1)).data).toMatchObject({ name: 'B', version: 2 })
    await expect(update(1)).rejects.toMatchObject({ status: 409, code: 'row.changed' })
  })

  it('leaves an audit record of everything but the secret', async () => {
    const made = await create()
    const params = { id: made.id }
    await own(externalClients.update, { params, body: { name: 'Diganti' } })
    const { data: rotated } = await own(externalClients.rotateSecret, { params })
    await own(externalClients.delete, { params })
    const rows = await inTestWork(database, ({ sql }) =>
      sql.rows<{ action: string }>('SELECT * FROM audit_records WHERE entity_id = ? ORDER BY id', [made.id]),
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'client.create',
      'client.update',
      'client.rotate_secret',
      'client.delete',
    ])
    for (const secret of [made.client_secret, rotated.client_secret, '$argon2'])
      expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('reads the tickets of its own company, with the scope', async () => {
    const ours = await makeTicket(database, { company_id: companyId })
    const theirs = await makeTicket(database, { company_id: otherId })
    const call = server.as(await tokenOf(await create()))
    const { data } = await call(companyTickets.list, { query: { per_page: 100 } })
    expect(data.map(({ id }) => id)).toContain(ours.id)
    expect(JSON.stringify(data)).not.toContain(theirs.id)
    const read = (access_number: string) => call(companyTickets.byAccessNumber, { params: { access_number } })
    expect((await read(ours.access_number)).data).toMatchObject({ id: ours.id, status: 'active' })
    for (const number of [theirs.access_number, 'TKT-00000000', 'x'])
      await expect(read(number)).rejects.toMatchObject({ status: 404 })
    const writer = await tokenOf(await create(own, { scopes: ['tickets:write'] }))
    expect(await reads(writer)).toBe(403)
  })
})

/** Every text of the tables that a secret could have slipped into. */
const everything = (database: Database) =>
  inTestWork(database, async ({ sql }) =>
    Promise.all(
      ['audit_records', 'idempotency_keys', 'outbox'].map((table) => sql.rows<object>(`SELECT * FROM ${table}`)),
    ),
  )
