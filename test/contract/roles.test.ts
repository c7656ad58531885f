import { afterAll, beforeAll, expect, it } from 'vitest'
import { permission } from '#shared/contract/autogate/permission.ts'
import { profile } from '#shared/contract/autogate/profile.ts'
import { role } from '#shared/contract/autogate/role.ts'
import type { Call } from '#shared/contract/client.ts'
import { allPermissions, permissionTable } from '#shared/contract/permissions.ts'
import type { Database } from '#server/database/database.ts'
import { ensureSystemRoles } from '#server/database/seeds/systemRoles.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeRole, makeUser } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057'
const codeOf = (cause: { code?: string }) => cause.code
const grants = (...names: string[]) =>
  names.map((name) => {
    const [module, action] = name.split('.')
    return { module, action } as { module: 'gate'; action: string }
  })

describeEachDatabase('Roles', (open) => {
  let database: Database
  let server: TestServer
  let highest: Call
  let admin: Call
  let tenant: Call
  let companyId: string
  let system: Awaited<ReturnType<typeof ensureSystemRoles>>

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    system = await inTestWork(database, ({ sql, now }) => ensureSystemRoles(sql, now))
    companyId = (await makeCompany(database)).id
    highest = server.as(await userToken(database, server))
    const permissions = ['role.read', 'role.write', 'role.delete', 'gate.read'] as const
    admin = server.as(await userToken(database, server, { level: 'admin', permissions }))
    tenant = server.as(await userToken(database, server, { level: 'tenant', company_id: companyId }))
  })
  afterAll(() => server.close())

  const make = (name: string, level: 'admin' | 'operational' = 'operational', ...names: string[]) =>
    highest(role.create, { body: { name, level, permissions: grants(...names) } }).then(({ data }) => data)

  it('makes, changes and deletes a role, and leaves a trail', async () => {
    const made = await make('Petugas Malam', 'operational', 'gate.read', 'lane.read', 'gate.read')
    expect(made).toMatchObject({ level: 'operational', is_system: false, users_count: 0, version: 1 })
    expect(made.permissions).toEqual(grants('gate.read', 'lane.read'))
    const params = { id: made.id }
    const { data } = await highest(role.update, { params, body: { permissions: grants('wall.read'), version: 1 } })
    expect(data).toMatchObject({ name: 'Petugas Malam', permissions: grants('wall.read'), version: 2 })
    expect(await highest(role.update, { params, body: { version: 1 } }).catch(codeOf)).toBe('row.changed')
    await highest(role.delete, { params })
    expect(await highest(role.detail, { params }).catch(codeOf)).toBe('row.not_found')
    await expect(make('Petugas Malam')).resolves.toBeTruthy()
    const trail = await inTestWork(database, ({ sql }) =>
      sql.rows<{ action: string }>('SELECT action FROM audit_records WHERE entity_id = ? ORDER BY id', [made.id]),
    )
    expect(trail.map(({ action }) => action)).toEqual(['role.create', 'role.update', 'role.delete'])
  })

  it.each([
    ['a name in use', { name: 'TERPAKAI' }, 'row.taken', ['name']],
    ['no name', { name: '' }, 'request.invalid', ['name']],
    ['a level nobody knows', { level: 'god' }, 'request.invalid', ['level']],
    [
      'a permission that there is not',
      { permissions: grants('gate.fly') },
      'request.invalid',
      ['permissions.0.action'],
    ],
    ['a module that there is not', { permissions: grants('x.read') }, 'request.invalid', ['permissions.0.module']],
  ])('refuses a role with %s', async (_, change, code, paths) => {
    await make('Terpakai').catch(() => {})
    const body = { name: 'Ditolak', level: 'operational', permissions: [], ...change } as never
    const refused = await highest(role.create, { body }).catch((cause: unknown) => cause)
    expect(refused).toMatchObject({ code, fields: paths.map((path) => ({ path })) })
  })

  it('lets nobody grant above their level or more than they hold', async () => {
    const ask = (level: 'super_admin' | 'admin', ...names: string[]) =>
      admin(role.create, { body: { name: `Naik ${level}`, level, permissions: grants(...names) } })
    await expect(ask('super_admin', 'gate.read')).rejects.toMatchObject({
      code: 'role.beyond',
      fields: [{ path: 'level', code: 'above' }],
    })
    await expect(ask('admin', 'gate.read', 'user.write')).rejects.toMatchObject({
      code: 'role.beyond',
      fields: [{ path: 'permissions.1', code: 'not_held' }],
    })
    const { data: own } = await ask('admin', 'gate.read')
    const params = { id: own.id }
    for (const body of [{ level: 'super_admin' as const }, { permissions: grants('client.write') }])
      expect(await admin(role.update, { params, body }).catch(codeOf)).toBe('role.beyond')
    const above = await make('Lebih Kuat', 'admin', 'user.write')
    expect(await admin(role.update, { params: { id: above.id }, body: { name: 'X' } }).catch(codeOf)).toBe('role.above')
    expect(await admin(role.delete, { params: { id: above.id } }).catch(codeOf)).toBe('role.above')
    const choices = (await admin(role.dropdown, { query: {} })).data.map(({ id }) => id)
    expect(choices).toContain(own.id)
    expect(choices).not.toContain(above.id)
    expect(choices).not.toContain(system.super_admin)
    expect((await admin(role.levels, {})).data.map(({ id }) => id)).toEqual(['admin', 'operational', 'tenant'])
    expect((await highest(role.levels, {})).data).toHaveLength(4)
  })

  it('locks the roles of the system', async () => {
    for (const id of Object.values(system)) {
      const params = { id }
      expect(await highest(role.update, { params, body: { name: 'Lain' } }).catch(codeOf)).toBe('role.system')
      expect(await highest(role.delete, { params }).catch(codeOf)).toBe('role.system')
    }
  })

  it('brings the roles of the system up to date with a newer version', async () => {
    await inTestWork(database, async ({ sql, now }) => {
      const where = "role_id = ? AND permission = 'wall.read'"
      await sql.run(`DELETE FROM role_permissions WHERE ${where}`, [system.viewer])
      await sql.run("INSERT INTO role_permissions (role_id, permission) VALUES (?, 'role.write')", [system.viewer])
      expect(await ensureSystemRoles(sql, now)).toEqual(system)
    })
    const { data } = await highest(role.detail, { params: { id: system.viewer } })
    expect(data.permissions).toContainEqual({ module: 'wall', action: 'read' })
    expect(data.permissions).not.toContainEqual({ module: 'role', action: 'write' })
  })

  it('neither deletes a role that is held nor moves it to another level', async () => {
    const held = await make('Dipegang')
    await makeUser(database, { role_id: held.id })
    await makeUser(database, { role_id: held.id, status: 'inactive' })
    const params = { id: held.id }
    await expect(highest(role.delete, { params })).rejects.toMatchObject({
      code: 'row.in_use',
      message: 'Still in use: 2 users.',
    })
    expect(await highest(role.update, { params, body: { level: 'admin' } }).catch(codeOf)).toBe('row.in_use')
    expect((await highest(role.detail, { params })).data.users_count).toBe(2)
  })

  it('counts a change from the next request of those who hold the role', async () => {
    const held = await make('Berubah', 'operational', 'gate.read')
    const person = server.as(await userToken(database, server, { role_id: held.id }))
    const body = { permissions: grants('wall.read') }
    await highest(role.update, { params: { id: held.id }, body })
    expect((await person(profile.get, {})).data.permissions).toEqual(['wall.read'])
  })

  it('shows a company the roles of its people, counts only those, and takes nothing from it', async () => {
    await makeUser(database, { role_id: system.tenant, company_id: companyId })
    await makeUser(database, { role_id: system.tenant, company_id: (await makeCompany(database)).id })
    const { data } = await tenant(role.list, { query: { per_page: 100 } })
    expect(new Set(data.map(({ level }) => level))).toEqual(new Set(['tenant']))
    expect(data.find(({ id }) => id === system.tenant)?.users_count).toBe(1)
    for (const id of [system.operator, unknownId])
      expect(await tenant(role.detail, { params: { id } }).catch(codeOf)).toBe('row.not_found')
    const body = { name: 'Milik tenant', level: 'tenant' as const, permissions: [] }
    expect(await tenant(role.create, { body }).catch(codeOf)).toBe('auth.forbidden')
    const { id } = await makeRole(database, { level: 'tenant', permissions: [] })
    expect(await tenant(role.update, { params: { id }, body: {} }).catch(codeOf)).toBe('auth.forbidden')
  })

  it('lists roles by name, level and page', async () => {
    const { data, pagination } = await highest(role.list, { query: { search: 'PETUGAS POS', level: 'operational' } })
    expect([data.map(({ id }) => id), pagination?.total]).toEqual([[system.guard], 1])
    const sorted = await highest(role.list, { query: { sort: '-name', per_page: 100 } })
    const names = sorted.data.map(({ name }) => name)
    expect(names.indexOf('Tenant')).toBeLessThan(names.indexOf('Operator'))
  })

  it('shows every permission by module, and which of them a role grants', async () => {
    const { data } = await highest(role.permissions, { params: { id: system.viewer } })
    expect(data.map(({ module }) => module)).toEqual(Object.keys(permissionTable))
    expect(data.find(({ module }) => module === 'gate')).toEqual({
      module: 'gate',
      name: 'Gates',
      actions: [
        { action: 'read', name: 'View', granted: true },
        { action: 'write', name: 'Create and change', granted: false },
        { action: 'delete', name: 'Delete', granted: false },
      ],
    })
    const idsOf = async (page: number, per_page: number) => {
      const { data: modules } = await highest(permission.grouped, { query: { page, per_page } })
      return modules.flatMap(({ permissions }) => permissions.map(({ id }) => id))
    }
    expect(await idsOf(1, 100)).toEqual(allPermissions)
    expect([...(await idsOf(1, 7)), ...(await idsOf(2, 7))]).toEqual(await idsOf(1, 14))
    const found = await highest(permission.grouped, { query: { search: 'lanes' } })
    expect(found.data.map(({ module }) => module)).toEqual(['lane', 'conflict'])
  })
})
