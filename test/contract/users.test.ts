import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminUser } from '#shared/contract/autogate/adminUser.ts'
import { auth } from '#shared/contract/autogate/auth.ts'
import { operationalUser } from '#shared/contract/autogate/operationalUser.ts'
import { profile } from '#shared/contract/autogate/profile.ts'
import { tenantUser } from '#shared/contract/autogate/tenantUser.ts'
import { user } from '#shared/contract/autogate/user.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { ensureSystemRoles } from '#server/database/seeds/systemRoles.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork, next } from '#test/factories/insert.ts'
import { makeRole, makeUser, testPassword } from '#test/factories/people.ts'
import { makeCompany, makeGate } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'
const codeOf = (cause: { code?: string }) => cause.code
const faultsOf = (cause: { code?: string; fields?: readonly { path: string; code: string }[] }) => [
  cause.code,
  ...(cause.fields ?? []).map(({ path, code }) => `${path} ${code}`),
]

describeEachDatabase('Users', (open) => {
  let database: Database
  let server: TestServer
  let highest: Call
  let admin: Call
  let system: Awaited<ReturnType<typeof ensureSystemRoles>>
  let ownId: string
  let otherId: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    system = await inTestWork(database, ({ sql, now }) => ensureSystemRoles(sql, now))
    ownId = (await makeCompany(database, { name: 'PT Milik Sendiri' })).id
    otherId = (await makeCompany(database)).id
    highest = await signedIn({ role_id: system.super_admin })
    admin = await signedIn({ role_id: system.admin })
  })
  afterAll(() => server.close())

  const signIn = async (email: string, password = testPassword) =>
    (await server.call(auth.login, { body: { email, password } })).data
  const signedIn = async (given: Parameters<typeof makeUser>[1]) =>
    server.as((await signIn((await makeUser(database, given)).email)).access_token)
  const person = (role_id: string, more: object = {}) => {
    const number = next()
    return { name: `Orang ${number}`, email: `orang${number}@kek.example`, role_id, ...more }
  }
  const mailsTo = (email: string) =>
    inTestWork(database, async ({ sql }) => {
      const rows = await sql.rows<{ kind: string }>('SELECT kind FROM mail_queue WHERE recipient = ? ORDER BY id', [
        email,
      ])
      return rows.map(({ kind }) => kind)
    })

  it('makes people of the zone all at once and invites each, without any password', async () => {
    const gate = await makeGate(database)
    const first = person(system.operator, { email: 'Ani@KEK.example', username: 'ani.w', gate_ids: [gate.id, gate.id] })
    const body = { users: [first, person(system.guard, { status: 'inactive', password: 'Dikirim-saja-1' })] }
    const { data } = await highest(operationalUser.createAsSuperAdmin, { body })
    expect(data.map(({ email }) => email)).toEqual(['ani@kek.example', body.users[1]?.email])
    expect(data[0]).toMatchObject({
      role: { id: system.operator, level: 'operational' },
      gates: [{ id: gate.id, code: gate.code }],
      gate_ids: [gate.id],
      company: null,
      status: 'active',
      email_verified_at: null,
    })
    expect(await mailsTo('ani@kek.example')).toEqual(['invitation'])
    expect(await mailsTo(data[1]?.email ?? '')).toEqual([])
    for (const password of ['', 'Dikirim-saja-1', testPassword])
      expect(await signIn('ani@kek.example', password || ' ').catch(codeOf)).toBe('auth.failed')
    const params = { id: data[1]?.id ?? '' }
    await highest(operationalUser.updateAsSuperAdmin, { params, body: { status: 'active' } })
    expect(await mailsTo(data[1]?.email ?? '')).toEqual(['invitation'])
    const trail = await inTestWork(database, ({ sql }) =>
      sql.rows<{ action: string }>('SELECT * FROM audit_records WHERE entity_id = ? ORDER BY id', [params.id]),
    )
    expect(trail.map(({ action }) => action)).toEqual(['user.create', 'user.update'])
    expect(JSON.stringify(trail)).not.toMatch(/password|argon2/)
  })

  it('makes nobody when one row is wrong, and tells every wrong field by row', async () => {
    const taken = await makeUser(database, { email: 'sudah@kek.example' })
    const good = person(system.operator, { username: 'sama' })
    const users = [
      good,
      person(system.operator, { email: good.email.toUpperCase(), username: 'sama' }),
      person(unknownId, { email: taken.email }),
      person(system.admin, { gate_ids: [unknownId] }),
    ]
    const count = () => inTestWork(database, ({ models, transaction }) => models.user.count({ transaction }))
    const before = await count()
    const refused = await highest(operationalUser.createAsSuperAdmin, { body: { users } }).catch(faultsOf)
    expect((refused as string[]).sort()).toEqual([
      'request.invalid',
      'users.1.email duplicate',
      'users.1.username duplicate',
      'users.2.email taken',
      'users.2.role_id not_found',
      'users.3.gate_ids.0 not_found',
      'users.3.role_id role_group',
    ])
    const shapes = [person(system.operator), person(system.operator, { email: 'x', name: '', username: 'A b' })]
    const shapeFaults = await highest(operationalUser.createAsSuperAdmin, { body: { users: shapes } }).catch(faultsOf)
    expect(shapeFaults).toEqual([
      'request.invalid',
      'users.1.name too_short',
      'users.1.email format',
      'users.1.username username',
    ])
    for (const wrong of [{ users: [] }, { users: Array.from({ length: 101 }, () => person(system.operator)) }])
      expect(await highest(operationalUser.createAsSuperAdmin, { body: wrong }).catch(codeOf)).toBe('request.invalid')
    expect(await count()).toBe(before)
  })

  it('gives one of two who make the same person at once what they ask', async () => {
    const one = person(system.operator)
    const ask = (call: Call) => call(operationalUser.createAsAdmin, { body: { users: [one] } })
    const outcomes = await Promise.allSettled([ask(admin), ask(highest), ask(admin)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(['row.taken', 'request.invalid']).toContain(codeOf(outcome.reason as object))
  })

  it('keeps an administrator within the areas of their own gates', async () => {
    const inside = await makeGate(database)
    const beside = await makeGate(database, { area_id: inside.area_id })
    const outside = await makeGate(database)
    const bound = await signedIn({ role_id: system.admin, gateIds: [inside.id] })
    const create = (...gate_ids: string[]) =>
      bound(operationalUser.createAsAdmin, { body: { users: [person(system.operator, { gate_ids })] } })
    const { data } = await create(inside.id, beside.id)
    expect(data[0]?.gate_ids).toHaveLength(2)
    expect(await create(inside.id, outside.id).catch(faultsOf)).toEqual([
      'user.outside_areas',
      'users.0.gate_ids.1 outside_areas',
    ])
    expect(await create().catch(faultsOf)).toEqual(['request.invalid', 'users.0.gate_ids required'])
    const params = { id: data[0]?.id ?? '' }
    const move = (call: Call, gate_ids: string[]) =>
      call(operationalUser.updateAsAdmin, { params, body: { gate_ids } }).then(({ data: { gate_ids: now } }) => now)
    expect(await move(bound, [beside.id])).toEqual([beside.id])
    expect(await move(bound, [outside.id]).catch(codeOf)).toBe('user.outside_areas')
    expect(await move(bound, []).catch(codeOf)).toBe('request.invalid')
    expect(await move(admin, [outside.id])).toEqual([outside.id])
    expect(await bound(operationalUser.updateAsAdmin, { params, body: { name: 'X' } }).catch(codeOf)).toBe(
      'user.outside_areas',
    )
    expect(await bound(user.delete, { params }).catch(codeOf)).toBe('user.outside_areas')
    const everywhere = await makeUser(database, { role_id: system.guard })
    expect(await bound(user.delete, { params: { id: everywhere.id } }).catch(codeOf)).toBe('user.outside_areas')
  })

  it('lets nobody make, change or delete somebody above them', async () => {
    const boss = await makeUser(database, { role_id: system.super_admin })
    const bulk = (call: Call, role: string) => call(adminUser.create, { body: { users: [person(role)] } })
    expect(await bulk(admin, system.super_admin).catch(faultsOf)).toEqual(['role.beyond', 'users.0.role_id above'])
    await expect(bulk(admin, system.admin)).resolves.toBeTruthy()
    await expect(bulk(highest, system.super_admin)).resolves.toBeTruthy()
    const params = { id: boss.id }
    expect(await admin(adminUser.update, { params, body: { name: 'X' } }).catch(codeOf)).toBe('user.above')
    expect(await admin(user.delete, { params }).catch(codeOf)).toBe('user.above')
    const equal = await makeUser(database, { role_id: system.admin })
    const raised = { role_id: system.super_admin }
    expect(await admin(adminUser.update, { params: { id: equal.id }, body: raised }).catch(codeOf)).toBe('role.beyond')
    const body = { users: [person(system.operator)] }
    expect(await admin(operationalUser.createAsSuperAdmin, { body }).catch(codeOf)).toBe('auth.forbidden')
    const clerk = await signedIn({ level: 'operational' })
    for (const call of [clerk, await signedIn({ level: 'tenant', company_id: ownId })]) {
      expect(await call(operationalUser.createAsAdmin, { body }).catch(codeOf)).toBe('auth.forbidden')
      expect(await bulk(call, system.admin).catch(codeOf)).toBe('auth.forbidden')
    }
    /* Equal levels are not enough: the role must not hold more than one's own. */
    const weak = await signedIn({ level: 'admin', permissions: ['user.write', 'user.delete'] })
    expect(await weak(user.delete, { params: { id: equal.id } }).catch(codeOf)).toBe('user.above')
    expect(await bulk(weak, system.admin).catch(codeOf)).toBe('role.beyond')
  })

  it('lets nobody change their own role, gates and status, nor delete themselves', async () => {
    const own = await makeUser(database, { role_id: system.admin })
    const call = server.as((await signIn(own.email)).access_token)
    const gate = await makeGate(database)
    const params = { id: own.id }
    const other = (await makeRole(database, { level: 'admin', permissions: ['user.read'] })).id
    for (const body of [{ role_id: other }, { status: 'inactive' as const }, { gate_ids: [gate.id] }])
      expect(await call(adminUser.update, { params, body }).catch(codeOf)).toBe('user.self')
    expect(await call(user.delete, { params }).catch(codeOf)).toBe('user.self')
    const same = { name: 'Nama Baru', role_id: system.admin, status: 'active' as const, gate_ids: [] }
    await expect(call(adminUser.update, { params, body: same })).resolves.toMatchObject({ data: { name: 'Nama Baru' } })
  })

  it('keeps one active super administrator, also when two dismiss each other at once', async () => {
    const lonely = await open()
    const own = await startServer(lonely)
    const role = (await makeRole(lonely)).id
    const powerless = (await makeRole(lonely, { permissions: ['user.read', 'user.write', 'user.delete'] })).id
    const people = [await makeUser(lonely, { role_id: role }), await makeUser(lonely, { role_id: role })]
    await makeUser(lonely, { role_id: powerless })
    const calls = []
    for (const { email } of people) {
      const { data } = await own.call(auth.login, { body: { email, password: testPassword } })
      calls.push(own.as(data.access_token))
    }
    const outcomes = await Promise.allSettled(
      calls.map((call, at) => call(user.delete, { params: { id: people[1 - at]?.id ?? '' } })),
    )
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [codeOf(outcome.reason as object)] : [],
    )
    expect(refused).toHaveLength(1)
    expect(['user.last_super_admin', 'auth.expired']).toContain(refused[0])
    await own.close()
  })

  it('ends every session of somebody who is made inactive or deleted', async () => {
    for (const end of [
      (id: string) => highest(operationalUser.updateAsSuperAdmin, { params: { id }, body: { status: 'inactive' } }),
      (id: string) => highest(user.delete, { params: { id } }),
    ]) {
      const someone = await makeUser(database, { role_id: system.operator })
      const sessions = [await signIn(someone.email), await signIn(someone.email)]
      await end(someone.id)
      for (const { access_token, refresh_token } of sessions) {
        expect(await server.as(access_token)(profile.get, {}).catch(codeOf)).toBe('auth.expired')
        expect(await server.call(auth.refresh, { body: { refresh_token } }).catch(codeOf)).toBe('auth.expired')
      }
      expect(await signIn(someone.email).catch(codeOf)).toBe('auth.failed')
      const revived = 'UPDATE users SET status = ?, deleted_at = NULL WHERE id = ?'
      await inTestWork(database, ({ sql }) => sql.run(revived, ['active', someone.id]))
      for (const { access_token } of sessions)
        expect(await server.as(access_token)(profile.get, {}).catch(codeOf)).toBe('auth.expired')
    }
  })

  it('counts a new role from the next request', async () => {
    const someone = await makeUser(database, { role_id: system.operator })
    const call = server.as((await signIn(someone.email)).access_token)
    await admin(operationalUser.updateAsAdmin, { params: { id: someone.id }, body: { role_id: system.viewer } })
    expect((await call(profile.get, {})).data).toMatchObject({ role: { id: system.viewer } })
    const stored = await inTestWork(database, ({ models, transaction }) =>
      models.rolePermission.findAll({ where: { role_id: system.viewer }, transaction }),
    )
    expect((await call(profile.get, {})).data.permissions).toEqual(stored.map(({ permission }) => permission).sort())
  })

  it('frees the address and the username of somebody deleted', async () => {
    const again = person(system.operator, { username: 'kembali' })
    const create = () => admin(operationalUser.createAsAdmin, { body: { users: [again] } })
    const { data } = await create()
    expect(await create().catch(codeOf)).toBe('request.invalid')
    const params = { id: data[0]?.id ?? '' }
    await admin(user.delete, { params })
    expect(await admin(operationalUser.detail, { params }).catch(codeOf)).toBe('row.not_found')
    expect(await admin(user.delete, { params }).catch(codeOf)).toBe('row.not_found')
    await expect(create()).resolves.toBeTruthy()
  })

  it('asks a new address to be proved and tells the old one', async () => {
    const known = await makeUser(database, { role_id: system.operator })
    await signIn(known.email)
    const { data: made } = await admin(operationalUser.createAsAdmin, { body: { users: [person(system.guard)] } })
    const move = async (id: string, email: string) =>
      (await admin(operationalUser.updateAsAdmin, { params: { id }, body: { email } })).data
    expect(await move(known.id, 'Pindah@kek.example')).toMatchObject({
      email: 'pindah@kek.example',
      email_verified_at: null,
    })
    expect(await mailsTo('pindah@kek.example')).toEqual(['email-verification'])
    expect(await mailsTo(known.email)).toEqual(['email-changed'])
    const fresh = made[0]
    await move(fresh?.id ?? '', 'undangan@kek.example')
    expect(await mailsTo('undangan@kek.example')).toEqual(['invitation'])
    expect(await mailsTo(fresh?.email ?? '')).toEqual(['invitation'])
    expect(await move(fresh?.id ?? '', 'pindah@kek.example').catch(codeOf)).toBe('row.taken')
  })

  it('lets a company manage its own people and nobody else', async () => {
    const tenant = await signedIn({ role_id: system.tenant, company_id: ownId })
    const foreign = await makeUser(database, { role_id: system.tenant, company_id: otherId })
    const { data: made } = await tenant(tenantUser.create, { body: person(system.tenant) })
    expect(made).toMatchObject({ company: { id: ownId, name: 'PT Milik Sendiri' }, gates: [] })
    expect(await mailsTo(made.email)).toEqual(['invitation'])
    for (const company_id of [otherId, unknownId])
      expect(await tenant(tenantUser.create, { body: person(system.tenant, { company_id }) }).catch(faultsOf)).toEqual([
        'request.invalid',
        'company_id not_found',
      ])
    expect(await tenant(tenantUser.create, { body: person(system.operator) }).catch(faultsOf)).toEqual([
      'request.invalid',
      'role_id role_group',
    ])
    const guardOfZone = await makeUser(database, { role_id: system.guard })
    for (const id of [foreign.id, guardOfZone.id, unknownId]) {
      const params = { id }
      expect(await tenant(tenantUser.detail, { params }).catch(codeOf)).toBe('row.not_found')
      expect(await tenant(tenantUser.update, { params, body: {} }).catch(codeOf)).toBe('row.not_found')
      expect(await tenant(tenantUser.delete, { params }).catch(codeOf)).toBe('row.not_found')
      expect(await tenant(user.delete, { params }).catch(codeOf)).toBe('row.not_found')
      expect(await tenant(operationalUser.detail, { params }).catch(codeOf)).toBe('row.not_found')
    }
    for (const list of [tenantUser.list, user.list]) {
      const { data } = await tenant(list, { query: { per_page: 100 } })
      expect(new Set(data.map(({ company }) => company?.id))).toEqual(new Set([ownId]))
      expect(data.map(({ id }) => id)).toContain(made.id)
      expect((await tenant(list, { query: { company_id: otherId } })).data).toEqual([])
    }
    expect((await tenant(user.adminDropdown, { query: {} })).data).toEqual([])
    const params = { id: made.id }
    const { data } = await tenant(tenantUser.update, { params, body: { phone: '+62 811 1', version: 1 } })
    expect(data).toMatchObject({ phone: '+62 811 1', version: 2 })
    expect(await tenant(tenantUser.update, { params, body: { version: 1 } }).catch(codeOf)).toBe('row.changed')
    await tenant(tenantUser.delete, { params })
    expect(await tenant(tenantUser.detail, { params }).catch(codeOf)).toBe('row.not_found')
  })

  it('lets the zone make people of a company it names', async () => {
    const ask = (more: object) => admin(tenantUser.create, { body: person(system.tenant, more) })
    expect(await ask({}).catch(faultsOf)).toEqual(['request.invalid', 'company_id required'])
    expect(await ask({ company_id: unknownId }).catch(faultsOf)).toEqual(['request.invalid', 'company_id not_found'])
    const { data } = await ask({ company_id: otherId })
    const params = { id: data.id }
    expect((await admin(tenantUser.detail, { params })).data.company?.id).toBe(otherId)
    expect(await admin(operationalUser.detail, { params }).catch(codeOf)).toBe('row.not_found')
    expect(await admin(adminUser.update, { params, body: {} }).catch(codeOf)).toBe('row.not_found')
  })

  it('lists people by group, role, gate, status and text', async () => {
    const gate = await makeGate(database)
    const posted = await makeUser(database, { role_id: system.guard, gateIds: [gate.id], name: 'Penjaga Khusus' })
    const idle = await makeUser(database, { role_id: system.guard, status: 'inactive', name: 'Penjaga Khusus Dua' })
    const ids = async (query: object) => (await admin(user.list, { query })).data.map(({ id }) => id)
    expect(await ids({ gate_id: gate.id })).toEqual([posted.id])
    expect(await ids({ search: 'penjaga khusus' })).toEqual([posted.id, idle.id])
    expect(await ids({ search: 'penjaga khusus', status: 'inactive' })).toEqual([idle.id])
    expect(await ids({ search: 'penjaga khusus', role_id: system.operator })).toEqual([])
    expect(await ids({ search: 'penjaga khusus', sort: '-name', per_page: 1 })).toEqual([idle.id])
    const { data } = await admin(user.list, { query: { level: 'tenant', per_page: 100 } })
    expect(new Set(data.map(({ role }) => role.level))).toEqual(new Set(['tenant']))
    const chief = await makeUser(database, { role_id: system.admin, name: 'Kepala Kawasan' })
    const choices = await admin(user.adminDropdown, { query: { search: 'kepala' } })
    expect(choices.data).toEqual([{ id: chief.id, name: 'Kepala Kawasan', email: chief.email }])
  })
})
