import { afterAll, beforeAll, expect, it } from 'vitest'
import { company } from '#shared/contract/autogate/company.ts'
import { logActivity } from '#shared/contract/autogate/logActivity.ts'
import { profile } from '#shared/contract/autogate/profile.ts'
import type { Call } from '#shared/contract/client.ts'
import { sealAudit } from '#server/actions/sealAudit.ts'
import type { Database } from '#server/database/database.ts'
import type { UserActor } from '#server/http/actor.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'

describeEachDatabase('The log of activity', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    zone = server.as(await userToken(database, server))
  })
  afterAll(() => server.close())

  const logs = async (query: Parameters<typeof zone<typeof logActivity.list>>[1]['query'], call = zone) =>
    (await call(logActivity.list, { query })).data

  it('says who did what to which row, before and after, from where and in which request', async () => {
    const { id } = await makeCompany(database, { name: 'PT Sebelum' })
    const token = await userToken(database, server)
    const account = (await server.as(token)(profile.get, {})).data
    await server.ask(`/v1/companies/${id}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-request-id': 'permintaan-77',
      },
      body: JSON.stringify({ name: 'PT Sesudah' }),
    })
    const [entry] = await logs({ entity: 'company', entity_id: id })
    expect(entry).toMatchObject({
      actor: { kind: 'user', id: account.id, name: account.name, company_id: null },
      action: 'company.update',
      request_id: 'permintaan-77',
      ip: expect.stringContaining('127.0.0.1'),
      sealed: false,
    })
    await inTestWork(database, sealAudit)
    const { data } = await zone(logActivity.detail, { params: { id: entry?.id ?? '' } })
    expect(data).toMatchObject({
      before: { name: 'PT Sebelum' },
      after: { name: 'PT Sesudah' },
      sealed: true,
      seq: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('names no request and no address for what the site did by itself', async () => {
    const id = 'batch-7'
    await inTestWork(database, async (work) =>
      work.record({ action: 'demo.seeded', entity: 'site', entityId: id, after: {} }),
    )
    const [entry] = await logs({ entity: 'site', entity_id: id })
    expect(entry).toMatchObject({ request_id: null, ip: null })
  })

  it('is found by actor, action, row, request, day and words', async () => {
    const { id } = await makeCompany(database)
    const actor = await makeUser(database, { name: 'Sulastri Pencatat' })
    const record = (action: string, entityId: string, request: string) =>
      inTestWork(database, (work) => {
        work.record(
          { action, entity: 'pallet', entityId, request: { id: request, ip: '203.0.113.5' } },
          { ...userActor, id: actor.id, name: actor.name },
        )
        return Promise.resolve()
      })
    await record('pallet.move', id, 'r-1')
    await record('pallet.weigh', 'p2', 'r-2')
    const count = async (query: Parameters<typeof logs>[0]) =>
      (await logs(query)).filter(({ entity }) => entity === 'pallet').length
    expect(await count({ actor_id: actor.id })).toBe(2)
    expect(await count({ action: 'pallet.weigh' })).toBe(1)
    expect(await count({ entity: 'pallet', entity_id: id })).toBe(1)
    expect(await count({ request_id: 'r-2' })).toBe(1)
    expect(await count({ search: 'lastri' })).toBe(2)
    expect(await count({ search: 'pallet.m' })).toBe(1)
    expect(await count({ search: id })).toBe(1)
    expect(await count({ search: 'tidak ada yang begini' })).toBe(0)
    expect(await count({ actor_id: actor.id, end_date: '2020-01-01' })).toBe(0)
    const oldest = await logs({ actor_id: actor.id, sort: 'at' })
    expect(oldest.map(({ action }) => action)).toEqual(['pallet.move', 'pallet.weigh'])
  })

  it('shows a company what its own people did, and nothing else', async () => {
    const [own, foreign] = [await makeCompany(database), await makeCompany(database)]
    const canary = `canary-${own.code}`
    const tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: own.id }))
    const stranger = server.as(await userToken(database, server, { level: 'tenant', company_id: foreign.id }))
    await stranger(profile.update, { body: { name: canary } })
    await zone(company.update, { params: { id: own.id }, body: { name: canary } })
    await tenant(profile.update, { body: { phone: '0800 1234' } })
    const seen = await logs({ per_page: 100 }, tenant)
    expect(seen.map(({ action }) => action).sort()).toEqual(['profile.update', 'session.opened'])
    expect(seen.every(({ actor }) => actor.company_id === own.id)).toBe(true)
    expect(await logs({ company_id: foreign.id }, tenant)).toEqual([])
    const hidden = (await logs({ company_id: foreign.id }))[0]?.id ?? ''
    for (const id of [hidden, unknownId, '0', '999999999', '-1', '1e3', '٣'])
      await expect(tenant(logActivity.detail, { params: { id } })).rejects.toMatchObject({ code: 'row.not_found' })
    for (const { id } of seen)
      expect(JSON.stringify(await tenant(logActivity.detail, { params: { id } }))).not.toContain(canary)
  })

  it('records no secret, whoever hands one over', async () => {
    await inTestWork(database, (work) => {
      const user = {
        name: 'X',
        password_hash: 'RAHASIA',
        nested: { secret: 'RAHASIA', refresh_token: 'RAHASIA', token_epoch: 3 },
      }
      work.record({
        action: 'secret.test',
        entity: 'user',
        entityId: 'u',
        before: user,
        after: { client_secret_hash: 'RAHASIA' },
      })
      return Promise.resolve()
    })
    const [entry] = await logs({ action: 'secret.test' })
    const { data } = await zone(logActivity.detail, { params: { id: entry?.id ?? '' } })
    expect(JSON.stringify(data)).not.toContain('RAHASIA')
    expect(data.before).toMatchObject({ name: 'X', nested: { token_epoch: 3 } })
  })

  it('turns the pages of a long log', async () => {
    const actor = { ...userActor, id: 'pengisi' }
    await inTestWork(database, (work) => {
      for (let number = 0; number < 57; number += 1)
        work.record({ action: `fill.${number}`, entity: 'fill', entityId: null }, actor)
      return Promise.resolve()
    })
    const pages: string[] = []
    for (let page = 1; page <= 6; page += 1)
      pages.push(...(await logs({ entity: 'fill', page, per_page: 10 })).map(({ action }) => action))
    expect(pages).toEqual(Array.from({ length: 57 }, (_, number) => `fill.${56 - number}`))
    expect(await logs({ entity: 'fill', page: 7 })).toEqual([])
  })
})

const userActor: UserActor = {
  kind: 'user',
  id: '',
  name: 'Pengisi',
  email: 'x@example.com',
  level: 'admin',
  roleId: 'r',
  roleName: 'R',
  companyId: null,
  gateIds: [],
  permissions: new Set(),
  sessionId: 's',
}
