import { afterAll, beforeAll, expect, it } from 'vitest'
import { gate } from '#shared/contract/autogate/gate.ts'
import { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import { lane } from '#shared/contract/autogate/lane.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeGate } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

describeEachDatabase('Policies of gates and their lanes', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let id: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    zone = server.as(await userToken(database, server))
    id = (await makeGate(database)).id
  })
  afterAll(() => server.close())

  it('edits into a new version, compares two, and rolls back into another', async () => {
    const params = { id }
    const body = { policy: { sla_seconds: 90, effects: { 'plate.mismatch': 'red' as const } }, note: 'Rapat' }
    const { data: second } = await zone(gatePolicy.create, { params, body: { ...body, seen_version: 1 } })
    expect(second).toMatchObject({ policy_version: 2, current: true, note: 'Rapat', policy: { sla_seconds: 90 } })

    await expect(zone(gatePolicy.create, { params, body: { ...body, seen_version: 1 } })).rejects.toMatchObject({
      code: 'row.changed',
    })
    const { data: compared } = await zone(gatePolicy.compare, { params, query: { from: 1, to: 2 } })
    expect(compared.changes).toEqual([
      { kind: 'number', rule: 'sla_seconds', from: 60, to: 90 },
      { kind: 'effect', rule: 'plate.mismatch', from: 'yellow', to: 'red' },
    ])
    expect((await zone(gatePolicy.compare, { params, query: {} })).data).toEqual(compared)

    const back = { to_version: 1, note: 'Terlalu ketat', seen_version: 2 }
    const { data: third } = await zone(gatePolicy.rollBack, { params, body: back })
    expect(third).toMatchObject({ policy_version: 3, policy: { sla_seconds: 60, effects: {} } })
    expect((await zone(gate.detail, { params })).data.policy_version).toBe(3)
    const { data: versions } = await zone(gatePolicy.list, { params, query: {} })
    expect(versions.map((row) => [row.policy_version, row.current])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ])
    expect(versions[0]?.created_by).toBeTruthy()
  })

  it('refuses an unknown version, the one in force, and what may not be softened', async () => {
    const params = { id: (await makeGate(database)).id }
    const rollBack = (to_version: number) =>
      zone(gatePolicy.rollBack, { params, body: { to_version, note: 'x', seen_version: 1 } })
    await expect(rollBack(7)).rejects.toMatchObject({ status: 404, code: 'policy.unknown' })
    await expect(rollBack(1)).rejects.toMatchObject({ status: 409, code: 'policy.current' })
    await expect(zone(gatePolicy.compare, { params, query: { from: 1, to: 9 } })).rejects.toMatchObject({
      code: 'policy.unknown',
    })
    const softened = { policy: { effects: { 'ticket.forged': 'ignore' as const } }, note: 'x', seen_version: 1 }
    await expect(zone(gatePolicy.create, { params, body: softened })).rejects.toMatchObject({
      fields: [{ path: 'policy.effects.ticket.forged', code: 'locked' }],
    })
  })

  it('lets exactly one of two editors win', async () => {
    const params = { id: (await makeGate(database)).id }
    const edit = (note: string) => zone(gatePolicy.create, { params, body: { policy: {}, note, seen_version: 1 } })
    const done = await Promise.allSettled(['satu', 'dua', 'tiga'].map(edit))
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect((await zone(gatePolicy.list, { params, query: {} })).data).toHaveLength(2)
  })

  it('shows nobody of a company who wrote a rule and why', async () => {
    const tenant = server.as(
      await userToken(database, server, { level: 'tenant', company_id: (await makeCompany(database)).id }),
    )
    await expect(tenant(gatePolicy.list, { params: { id }, query: {} })).rejects.toMatchObject({ status: 404 })
  })

  it('makes, changes and removes a lane, but not under devices or vehicles', async () => {
    const { data: made } = await zone(lane.create, {
      params: { id },
      body: { code: 'IN-77', name: 'Lane tujuh', direction: 'in', position: 7 },
    })
    expect(made).toMatchObject({ gate_id: id, mode: 'closed', position: 7, connection: 'never' })
    await expect(
      zone(lane.create, { params: { id }, body: { code: 'IN-77', name: 'Kembar', direction: 'in' } }),
    ).rejects.toMatchObject({ code: 'row.taken' })
    const params = { id: made.id }
    const { data: changed } = await zone(lane.update, { params, body: { version: made.version, direction: 'both' } })
    expect(changed).toMatchObject({ direction: 'both', version: made.version + 1, name: 'Lane tujuh' })
    await expect(zone(lane.update, { params, body: { version: made.version, name: 'x' } })).rejects.toMatchObject({
      code: 'row.changed',
    })
    await makeDevice(database, { lane_id: made.id })
    await expect(zone(lane.delete, { params })).rejects.toMatchObject({
      code: 'row.in_use',
      message: 'Still in use: 1 active device.',
    })
    const { data: idle } = await zone(lane.create, {
      params: { id },
      body: { code: 'IN-78', name: 'Lane delapan', direction: 'in' },
    })
    await zone(lane.delete, { params: { id: idle.id } })
    await expect(zone(lane.detail, { params: { id: idle.id } })).rejects.toMatchObject({ code: 'row.not_found' })
    expect((await zone(gate.lanes, { params: { id } })).data.map(({ code }) => code)).toEqual(['IN-77'])
  })
})
