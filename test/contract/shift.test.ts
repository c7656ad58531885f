import { afterAll, beforeAll, expect, it } from 'vitest'
import { intervention } from '#shared/contract/autogate/intervention.ts'
import { lane as lanes } from '#shared/contract/autogate/lane.ts'
import { logActivity } from '#shared/contract/autogate/logActivity.ts'
import { shift } from '#shared/contract/autogate/shift.ts'
import type { Call } from '#shared/contract/client.ts'
import { shiftAt, usualShifts } from '#shared/domain/shift.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeIntervention } from '#test/factories/desk.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeLane } from '#test/factories/site.ts'
import { startServer, type TestServer } from './server.ts'

describeEachDatabase('The desk of the operators', (open) => {
  let database: Database
  let server: TestServer
  let bayu: Call
  let rini: Call
  let laneId: string
  let gateId: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    bayu = server.as(await userToken(database, server))
    rini = server.as(await userToken(database, server))
    const row = await makeLane(database, { code: 'IN-07', mode: 'manual' })
    laneId = row.id
    gateId = row.gate_id
  })
  afterAll(() => server.close())

  it('keeps what is open, shelved and not automatic, until another person confirms it', async () => {
    const openId = await makeIntervention(database, { lane_id: laneId, gate_id: gateId })
    const shelvedId = await makeIntervention(database, { lane_id: laneId, gate_id: gateId, state: 'shelved' })
    const { data: given } = await bayu(shift.create, { body: { note: 'Printer IN-07 diganti jam 15' } })
    expect(given.left.open.map(({ id }) => id)).toEqual([openId])
    expect(given.left.shelved.map(({ id }) => id)).toEqual([shelvedId])
    expect(given.left.lanes).toMatchObject([{ code: 'IN-07', mode: 'manual' }])
    expect(given).toMatchObject({ to: null, confirmed_at: null, shift: shiftAt(usualShifts, new Date()).number })

    expect((await rini(shift.current, {})).data.waiting?.id).toBe(given.id)
    await expect(bayu(shift.create, { body: {} })).rejects.toMatchObject({ code: 'shift.waiting' })
    await expect(rini(shift.start, { body: { sound: 'heard' } })).rejects.toMatchObject({ code: 'shift.waiting' })
    const confirm = { params: { id: given.id }, body: { sound: 'heard' as const } }
    await expect(bayu(shift.confirm, confirm)).rejects.toMatchObject({ code: 'shift.own' })
    const { data: taken } = await rini(shift.confirm, confirm)
    expect(taken).toMatchObject({ sound: 'heard', note: 'Printer IN-07 diganti jam 15' })
    expect(taken.confirmed_at).not.toBeNull()
    await expect(rini(shift.confirm, confirm)).rejects.toMatchObject({ code: 'shift.confirmed', status: 409 })

    const { data: now } = await rini(shift.current, {})
    expect(now.waiting).toBeNull()
    expect(now.latest?.id).toBe(given.id)
    const { data: log } = await rini(logActivity.list, { query: { entity: 'shift_handover', entity_id: given.id } })
    expect(log.map(({ action }) => action).sort()).toEqual(['shift.confirm', 'shift.hand_over'])
  })

  it('begins a shift that nobody handed over', async () => {
    const { data } = await rini(shift.start, { body: { sound: 'silent' } })
    expect(data).toMatchObject({ from: null, sound: 'silent' })
    expect((await rini(shift.list, { query: {} })).data[0]?.id).toBe(data.id)
  })

  it('shows the notes of an item with the history of its lane', async () => {
    const id = await makeIntervention(database, { lane_id: laneId, gate_id: gateId, opened_at: new Date() })
    await bayu(intervention.note, { params: { id }, body: { note: 'Sopir menelepon kantor' } })
    await rini(intervention.note, { params: { id }, body: { note: 'Kertas datang 10 menit lagi' } })
    const { data } = await rini(intervention.history, { params: { id: laneId }, query: {} })
    expect(data[0]?.id).toBe(id)
    expect(data[0]?.notes.map(({ note }) => note)).toEqual(['Sopir menelepon kantor', 'Kertas datang 10 menit lagi'])
    await expect(
      rini(intervention.note, { params: { id: '019a0000-0000-7000-8000-000000000000' }, body: { note: 'x' } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  it('hides lanes and desk from the people of a company', async () => {
    const company_id = (await makeCompany(database)).id
    const rights = { level: 'tenant', company_id, permissions: ['lane.intervene'] as const }
    const tenant = server.as(await userToken(database, server, rights))
    const id = await makeIntervention(database, { lane_id: laneId, gate_id: gateId })
    const missing = { status: 404 }
    await expect(tenant(intervention.history, { params: { id: laneId }, query: {} })).rejects.toMatchObject(missing)
    await expect(tenant(intervention.note, { params: { id }, body: { note: 'Halo' } })).rejects.toMatchObject(missing)
    await expect(tenant(shift.current, {})).rejects.toMatchObject({ status: 403 })
  })

  it('shelves what may wait until the shift ends, and not a vehicle', async () => {
    const lane = await makeLane(database)
    const place = { lane_id: lane.id, gate_id: lane.gate_id }
    const paper = await makeIntervention(database, place)
    const shelve = (intervention_id: string) =>
      bayu(lanes.intervene, {
        params: { id: lane.id },
        body: { action: 'shelve', version: 1, intervention_id, minutes: 'shift', reason_code: 'waiting_repair' },
      })
    const { data } = await shelve(paper)
    expect(data.intervention?.shelved_until).toBe(shiftAt(usualShifts, new Date()).endsAt.toISOString())
    const vehicle = await makeIntervention(database, {
      ...place,
      cause: 'review',
      priority: 2,
      reason_code: 'plate.near',
    })
    await expect(shelve(vehicle)).rejects.toMatchObject({ status: 422 })
  })
})
