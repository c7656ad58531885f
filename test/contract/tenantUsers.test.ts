import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminUser } from '#shared/contract/autogate/adminUser.ts'
import { operationalUser } from '#shared/contract/autogate/operationalUser.ts'
import { tenantUser } from '#shared/contract/autogate/tenantUser.ts'
import { user } from '#shared/contract/autogate/user.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeUser } from '#test/factories/people.ts'
import { codeOf, faultsOf, person, unknownId, startPeopleSite, type PeopleSite } from './peopleSite.ts'

describeEachDatabase('People of companies', (open) => {
  let database: Database
  let site: PeopleSite
  let system: PeopleSite['system']
  let ownId: PeopleSite['ownId']
  let otherId: PeopleSite['otherId']
  let admin: PeopleSite['admin']
  let mailsTo: PeopleSite['mailsTo']
  let signedIn: PeopleSite['signedIn']

  beforeAll(async () => {
    database = await open()
    site = await startPeopleSite(database)
    ;({ system, ownId, otherId, admin, mailsTo, signedIn } = site)
  })
  afterAll(() => site.server.close())

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
})
