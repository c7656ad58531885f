import { afterAll, beforeAll, expect, it } from 'vitest'
import { bypass } from '#shared/contract/autogate/bypass.ts'
import { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import { gateIn } from '#shared/contract/autogate/gateIn.ts'
import { notification } from '#shared/contract/autogate/notification.ts'
import { watchlist } from '#shared/contract/autogate/watchlist.ts'
import type { Call } from '#shared/contract/client.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { makeDevice } from '#test/factories/people.ts'
import { userToken } from '#test/factories/signedIn.ts'
import { makeCompany, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { startServer, type TestServer } from './server.ts'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

describeEachDatabase('The watch list and vehicles without tickets', (open) => {
  let database: Database
  let server: TestServer
  let zone: Call
  let gateId: string
  let device: Call
  let laneId: string

  beforeAll(async () => {
    database = await open()
    server = await startServer(database)
    zone = server.as(await userToken(database, server))
    const lane = await makeLane(database, { direction: 'both' })
    laneId = lane.id
    gateId = lane.gate_id
    device = server.as((await makeDevice(database, { lane_id: lane.id })).token)
  })
  afterAll(() => server.close())

  const scan = async (body: object) => {
    const whole = { lane_id: laneId, direction: 'in' as const, plate_confidence: 0.97, scanned_at: inHours(0), ...body }
    return (await device(gateActivity.checkIn, { idempotencyKey: crypto.randomUUID(), body: whole })).data
  }
  const arrive = (ticket: { access_number: string; police_number: string }) =>
    scan({ ticket_access_number: ticket.access_number, plate_read: ticket.police_number })

  it('stops a plate, a driver and a company, each from the next scan on, and not after it ends', async () => {
    const company = await makeCompany(database)
    const driver = { driver: { name: 'Slamet', sim_number: '9003-1178 0021' } }
    const blocked = await makeTicket(database, { police_number: 'W 4401 UX' })
    const driven = await makeTicket(database, { police_number: 'W 4402 UX', detail: driver })
    const hauled = await makeTicket(database, { police_number: 'W 4403 UX', company_id: company.id })

    await zone(watchlist.create, {
      body: { kind: 'plate', police_number: 'W4401UX', action: 'block', note: 'Laporan polisi' },
    })
    const { data: watched } = await zone(watchlist.create, {
      body: {
        kind: 'driver',
        sim_number: '900311780021',
        driver_name: 'Slamet',
        action: 'inspect',
        note: 'Cek SIM',
        valid_until: inHours(2),
      },
    })
    expect(watched).toMatchObject({ driver: { name: 'Slamet', sim_number: '900311780021' }, in_force: true })
    await zone(watchlist.create, {
      body: { kind: 'company', company_id: company.id, action: 'inspect', note: 'Audit' },
    })

    expect(await arrive(blocked)).toMatchObject({ lamp: 'red', reasons: [{ code: 'watchlist.block' }] })
    expect(await arrive(driven)).toMatchObject({
      lamp: 'yellow',
      reasons: [{ code: 'watchlist.inspect', message: expect.stringContaining('Cek SIM') as string }],
    })
    expect(await arrive(hauled)).toMatchObject({ lamp: 'yellow', reasons: [{ code: 'watchlist.inspect' }] })

    await zone(watchlist.delete, { params: { id: watched.id } })
    expect(await arrive(driven)).toMatchObject({ lamp: 'green' })
    const { data: found } = await zone(watchlist.list, { query: { search: 'w 4401' } })
    expect(found).toMatchObject([{ police_number: 'W 4401 UX', action: 'block' }])
  })

  it('only tells of what is to be known, and lets it pass', async () => {
    const watcher = server.as(await userToken(database, server, { permissions: ['watchlist.read'] }))
    const ticket = await makeTicket(database, { police_number: 'W 4410 UX' })
    await zone(watchlist.create, {
      body: { kind: 'plate', police_number: 'W 4410 UX', action: 'notify', note: 'Catat muatan' },
    })
    expect(await arrive(ticket)).toMatchObject({ decision: 'allow', lamp: 'green' })
    const { data: told } = await watcher(notification.list, { query: {} })
    expect(told).toMatchObject([{ message: expect.stringMatching(/^W 4410 UX .+: Catat muatan$/) as string }])
  })

  it('refuses periods that make no sense, companies nobody knows, and people of a company', async () => {
    const entry = { kind: 'plate', police_number: 'W 1 A', action: 'block', note: 'x' } as const
    const add = (more: object) => zone(watchlist.create, { body: { ...entry, ...more } })
    await expect(add({ valid_from: inHours(3), valid_until: inHours(2) })).rejects.toMatchObject({
      code: 'period.reversed',
    })
    await expect(add({ valid_until: inHours(-1) })).rejects.toMatchObject({ code: 'period.past' })
    await expect(
      zone(watchlist.create, { body: { kind: 'company', company_id: 'tidak-ada', action: 'block', note: 'x' } }),
    ).rejects.toMatchObject({ fields: [{ path: 'company_id', code: 'not_found' }] })
    const company_id = (await makeCompany(database)).id
    const tenant = server.as(await userToken(database, server, { level: 'tenant', company_id }))
    await expect(tenant(watchlist.list, { query: {} })).rejects.toMatchObject({ status: 403 })
    await expect(tenant(bypass.list, { query: {} })).rejects.toMatchObject({ status: 403 })
    await expect(
      zone(bypass.create, {
        body: { police_number: 'B 1 A', category: 'other', note: 'x', valid_until: inHours(24 * 400) },
      }),
    ).rejects.toMatchObject({ code: 'period.too_long', message: 'The period may have at most 366 days.' })
  })

  it('lets an ambulance in and out without a ticket, and keeps a log of it', async () => {
    const { data: made } = await zone(bypass.create, {
      body: { police_number: 'B 9110 AXS', category: 'ambulance', note: 'RS Kawasan', valid_until: inHours(5) },
    })
    const before = await scan({ plate_read: 'B 9111 AXS' })
    expect(before).toMatchObject({ lamp: 'yellow', reasons: [{ code: 'ticket.unreadable' }] })
    const entered = await scan({ plate_read: 'B9110AXS' })
    expect(entered).toMatchObject({
      decision: 'allow',
      reasons: [{ code: 'bypass.allowed' }],
      command: { action: 'open' },
      print_job: null,
    })
    const unsure = await scan({ plate_read: 'B9110AXS', plate_confidence: 0.4 })
    expect(unsure).toMatchObject({ decision: 'review', reasons: [{ code: 'plate.unsure' }] })
    const left = await scan({ plate_read: 'B9110AXS', direction: 'out' })
    expect(left.decision).toBe('allow')

    const { data: card } = await zone(gateIn.verification, { params: { id: entered.id } })
    const said = card.checks.filter(({ code }) => code === 'ticket' || code === 'plate').map(({ message }) => message)
    expect(said.join(' ')).toMatch(/tidak memerlukan tiket.*bebas tiket|needs no ticket.*needing no ticket/)

    const { data: log } = await zone(bypass.passages, { query: { bypass_id: made.id } })
    expect(log.map(({ id, direction, category }) => [id, direction, category])).toEqual(
      expect.arrayContaining([
        [entered.id, 'in', 'ambulance'],
        [left.id, 'out', 'ambulance'],
      ]),
    )
    expect(log.every(({ gate }) => gate.id === gateId)).toBe(true)
    expect(log.some(({ id }) => id === unsure.id)).toBe(false)

    await zone(watchlist.create, {
      body: { kind: 'plate', police_number: 'B 9110 AXS', action: 'block', note: 'Dicuri' },
    })
    expect(await scan({ plate_read: 'B9110AXS' })).toMatchObject({ reasons: [{ code: 'watchlist.block' }] })
    await zone(bypass.delete, { params: { id: made.id } })
    expect((await scan({ plate_read: 'B9110AXS' })).reasons.map(({ code }) => code)).toContain('ticket.unreadable')
  })
})
