import { afterAll, beforeAll, expect, it } from 'vitest'
import { gate } from '#shared/contract/autogate/gate.ts'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { lane } from '#shared/contract/autogate/lane.ts'
import { manualMode } from '#shared/contract/autogate/manualMode.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import type { LaneRow } from '#server/models/lane.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeGate, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { oneRow } from '#test/factories/waitingTruck.ts'
import { startServer, type TestServer } from './server.ts'

const why = { reason_code: 'power', note: 'Listrik padam di pos' } as const

describeEachDatabase('Manual mode of a gate', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let token: string
  let gateId: string
  let entry: LaneRow

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    token = await userToken(database, server)
    zone = server.as(token)
    gateId = (await makeGate(database, { code: 'GM' })).id
    entry = await makeLane(database, { gate_id: gateId })
    await makeLane(database, { gate_id: gateId, mode: 'closed' })
  })
  afterAll(() => server.close())

  const start = (id = gateId) => zone(manualMode.start, { params: { id }, body: why })
  const stop = (id = gateId) => zone(manualMode.stop, { params: { id } })
  const issue = (count: number, id = gateId) => zone(manualMode.issue, { params: { id }, body: { count } })
  const modes = async () => (await zone(gate.lanes, { params: { id: gateId } })).data.map(({ mode }) => mode)

  it('starts, hands out numbers without gaps, stops, and reconciles', async () => {
    const { data: started } = await start()
    expect(started).toMatchObject({ gate: { code: 'GM' }, ended_at: null, slips: { issued: 0, missing: 0 } })
    expect(await modes()).toEqual(expect.arrayContaining(['manual', 'closed']))
    await expect(start()).rejects.toMatchObject({ status: 409, code: 'manual.running' })

    const batches = await Promise.all([issue(3), issue(2), issue(4)])
    const names = batches.flatMap(({ data }) => data.slips.map(({ name }) => name)).sort()
    expect(names).toEqual(Array.from({ length: 9 }, (_, at) => `GM-00000${at + 1}`))

    const { data: stopped } = await stop()
    expect(stopped).toMatchObject({ slips: { issued: 9, entered: 0, void: 0, missing: 9, first: 'GM-000001' } })
    expect(await modes()).toEqual(expect.arrayContaining(['auto', 'closed']))
    await expect(stop()).rejects.toMatchObject({ code: 'manual.not_running' })
    await expect(issue(1)).rejects.toMatchObject({ code: 'manual.not_running' })
    await start()
    expect((await issue(1)).data.slips[0]?.name).toBe('GM-000010')
    await stop()
  })

  it('enters slips afterwards, at the time on the paper, and says what is missing', async () => {
    const { data: period } = await start()
    const { data: issued } = await issue(4)
    await inTestWork(database, ({ sql }) =>
      sql.run('UPDATE manual_periods SET started_at = ? WHERE id = ?', [new Date(Date.now() - 7_200_000), period.id]),
    )
    await stop()
    const ticket = await makeTicket(database, { police_number: 'W 6601 UX' })
    const exit = await makeLane(database, { gate_id: gateId, direction: 'out' })
    const written = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString()
    const enter = (at: number, body: object) =>
      zone(manualMode.enter, {
        params: { id: issued.slips[at]?.id ?? '' },
        body: { lane_id: entry.id, direction: 'in', police_number: 'W 6601 UX', written_at: written(100), ...body },
      })
    const access_number = ticket.access_number
    await expect(enter(0, { access_number, written_at: written(200) })).rejects.toMatchObject({
      code: 'manual.outside_period',
    })
    await expect(enter(0, { access_number, lane_id: 'tidak-ada' })).rejects.toMatchObject({
      fields: [{ path: 'lane_id', code: 'not_found' }],
    })
    const wroteAt = written(100)
    const { data: entered } = await enter(0, { access_number, written_at: wroteAt, driver_name: 'Slamet' })
    expect(entered).toMatchObject({
      ticket_moved: true,
      slip: { state: 'entered', written_at: wroteAt, driver_name: 'Slamet', police_number: 'W 6601 UX' },
    })
    expect(Date.parse(entered.slip.entered_at ?? '')).toBeGreaterThan(Date.parse(wroteAt) + 5_000_000)
    const visit = await oneRow<{ entered_at: Date; lane_id: string }>(
      database,
      'SELECT entered_at, lane_id FROM visits WHERE ticket_id = ?',
      ticket.id,
    )
    expect(visit).toMatchObject({ entered_at: new Date(wroteAt), lane_id: entry.id })
    const { data: activities } = await zone(gateActivity.list, { query: { lane_id: entry.id } })
    expect(activities[0]).toMatchObject({
      id: entered.slip.activity_id,
      outcome: 'opened',
      decided_at: wroteAt,
      override: { action: 'open', reason_code: 'manual_slip', note: entered.slip.name },
    })
    await expect(enter(0, { access_number })).rejects.toMatchObject({ code: 'manual.slip_done' })

    const { data: again } = await enter(1, { access_number, written_at: written(90) })
    expect(again).toMatchObject({ ticket_moved: false })
    expect(again.reasons.join(' ')).toContain('Already entered')
    const { data: left } = await enter(2, {
      access_number,
      lane_id: exit.id,
      direction: 'out',
      written_at: written(40),
    })
    expect(left.ticket_moved).toBe(true)
    expect(await oneRow<object>(database, 'SELECT minutes FROM visits WHERE ticket_id = ?', ticket.id)).toEqual({
      minutes: 60,
    })

    const missing = issued.slips[3]
    expect(
      (await zone(manualMode.slips, { params: { id: period.id }, query: { state: 'issued' } })).data,
    ).toMatchObject([{ name: missing?.name }])
    expect((await zone(manualMode.period, { params: { id: period.id } })).data.slips).toMatchObject({
      issued: 4,
      entered: 3,
      missing: 1,
    })
    await zone(manualMode.void, { params: { id: missing?.id ?? '' }, body: { note: 'Basah kena hujan' } })
    expect((await zone(manualMode.period, { params: { id: period.id } })).data.slips).toMatchObject({
      void: 1,
      missing: 0,
    })
  })

  it('enters one slip once, whoever is faster', async () => {
    await start()
    const { data: issued } = await issue(1)
    const body = {
      lane_id: entry.id,
      direction: 'in' as const,
      police_number: 'B 9 XYZ',
      written_at: new Date().toISOString(),
    }
    const enter = () => zone(manualMode.enter, { params: { id: issued.slips[0]?.id ?? '' }, body })
    const done = await Promise.allSettled([enter(), enter(), enter()])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await stop()
  })

  it('prints the slips, and lets only people of the zone see any of it', async () => {
    await start()
    const { data: issued } = await issue(12)
    const response = await server.ask(`/v1/manual-periods/${issued.period.id}/sheet`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await stop()
    const company_id = (await makeCompany(database)).id
    const tenant = server.as(await userToken(database, server, { level: 'tenant', company_id }))
    await expect(tenant(manualMode.period, { params: { id: issued.period.id } })).rejects.toMatchObject({ status: 404 })
    await expect(tenant(manualMode.start, { params: { id: gateId }, body: why })).rejects.toMatchObject({ status: 403 })
    expect((await zone(lane.detail, { params: { id: entry.id } })).data.mode).toBe('auto')
  })
})
