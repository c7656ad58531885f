import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminUser } from '#shared/contract/autogate/adminUser.ts'
import { auth } from '#shared/contract/autogate/auth.ts'
import { operationalUser } from '#shared/contract/autogate/operationalUser.ts'
import { profile } from '#shared/contract/autogate/profile.ts'
import { user } from '#shared/contract/autogate/user.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeRole, makeUser, testPassword } from '#test/factories/people.ts'
import { makeGate } from '#test/factories/site.ts'
import { codeOf, faultsOf, person, startPeopleSite, type PeopleSite } from './peopleSite.ts'
import { startServer } from './server.ts'

describeEachDatabase('Who manages whom', (open) => {
  let database: Database
  let site: PeopleSite
  let server: PeopleSite['server']
  let system: PeopleSite['system']
  let ownId: PeopleSite['ownId']
  let highest: PeopleSite['highest']
  let admin: PeopleSite['admin']
  let signIn: PeopleSite['signIn']
  let signedIn: PeopleSite['signedIn']

  beforeAll(async () => {
    database = await open()
    site = await startPeopleSite(database)
    ;({ server, system, ownId, highest, admin, signIn, signedIn } = site)
  })
  afterAll(() => site.server.close())

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
})
