import { afterAll, beforeAll, expect, it } from 'vitest'
import { operationalUser } from '#shared/contract/autogate/operationalUser.ts'
import { user } from '#shared/contract/autogate/user.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser, testPassword } from '#test/factories/people.ts'
import { makeGate } from '#test/factories/site.ts'
import { codeOf, faultsOf, person, unknownId, startPeopleSite, type PeopleSite } from './peopleSite.ts'

describeEachDatabase('Users', (open) => {
  let database: Database
  let site: PeopleSite
  let system: PeopleSite['system']
  let highest: PeopleSite['highest']
  let admin: PeopleSite['admin']
  let mailsTo: PeopleSite['mailsTo']
  let signIn: PeopleSite['signIn']

  beforeAll(async () => {
    database = await open()
    site = await startPeopleSite(database)
    ;({ system, highest, admin, mailsTo, signIn } = site)
  })
  afterAll(() => site.server.close())

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
    const { data } = await admin(user.list, { query: { level: 'operational', per_page: 100 } })
    expect(new Set(data.map(({ role }) => role.level))).toEqual(new Set(['operational']))
    const chief = await makeUser(database, { role_id: system.admin, name: 'Kepala Kawasan' })
    const choices = await admin(user.adminDropdown, { query: { search: 'kepala' } })
    expect(choices.data).toEqual([{ id: chief.id, name: 'Kepala Kawasan', email: chief.email }])
  })
})
