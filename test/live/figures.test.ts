import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { LiveFigures, StreamName } from '#shared/contract/live.ts'
import type { Permission } from '#shared/contract/permissions.ts'
import type { Database } from '#server/database/database.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { askCheckIn, checkIn } from '#test/factories/checkIns.ts'
import { makeUser } from '#test/factories/people.ts'
import { makeCompany, makeLane } from '#test/factories/site.ts'
import { makeTicket } from '#test/factories/traffic.ts'
import { fakePorts } from '#test/fakes/ports.ts'
import { admission, consoleSocket, type ConsoleListener } from './listener.ts'
import { signIn, startLiveServer, type LiveServer } from './liveServer.ts'

const soon = { timeout: 15_000, interval: 20 }

describeEachDatabase('Live dashboards', (open) => {
  let database: Database
  let server: LiveServer
  const sockets: ConsoleListener[] = []

  beforeAll(async () => {
    database = await open()
    server = await startLiveServer(database)
  })
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect()
    await server.close()
  })

  async function viewer(given: { level?: string; company_id?: string; permissions: readonly Permission[] }) {
    const socket = consoleSocket(server.address, {
      token: (await signIn(database, await makeUser(database, given))).token,
    })
    sockets.push(socket)
    expect(await admission(socket)).toBe('connected')
    const heard: [StreamName, LiveFigures][] = []
    socket.on('figures', (stream, figures) => heard.push([stream, figures]))
    const follow = async (stream: StreamName) => (await socket.emitWithAck('subscribe', { stream, since: null })).ok
    return { socket, heard, follow, last: () => heard.at(-1)?.[1] }
  }

  async function pass(company_id: string): Promise<void> {
    const ticket = await makeTicket(database, { company_id, vehicle_type: 'Trailer' })
    const lane = await makeLane(database)
    const { access_number, police_number } = ticket
    const body = { ticket_access_number: access_number, plate_read: police_number }
    await checkIn(database, askCheckIn(lane, fakePorts(), body))
  }

  it('come when something happens, to each company its own', async () => {
    const [own, other] = [(await makeCompany(database)).id, (await makeCompany(database)).id]
    const permissions = ['dashboard.read'] as const
    const zone = await viewer({ level: 'operational', permissions })
    const tenant = await viewer({ level: 'tenant', company_id: own, permissions })
    const rival = await viewer({ level: 'tenant', company_id: other, permissions })
    const stranger = await viewer({ level: 'operational', permissions: ['gate.read'] })
    expect(await zone.follow('figures:*')).toBe(true)
    expect(await tenant.follow(`figures:${own}`)).toBe(true)
    expect(await rival.follow(`figures:${other}`)).toBe(true)
    for (const stream of ['figures:*', `figures:${own}`, 'figures:'] as const) {
      expect(await rival.follow(stream)).toBe(false)
      expect(await stranger.follow(stream)).toBe(false)
    }
    for (let truck = 0; truck < 3; truck += 1) await pass(own)
    await vi.waitFor(() => expect(tenant.last()?.traffic.total.in).toBe(3), soon)
    await vi.waitFor(() => expect(zone.last()?.traffic.total.in).toBe(3), soon)
    expect(tenant.last()).toMatchObject({
      traffic: { by: 'hour', buckets: { length: 24 } },
      lamps: { vehicles: [{ vehicle_type: 'Trailer', green: 3, total: 3 }] },
      documents: { documents: [{ document: 'delivery_order', total: 3 }] },
    })
    expect(rival.heard.every(([stream]) => stream === `figures:${other}`)).toBe(true)
    expect(rival.last()?.traffic.total.in ?? 0).toBe(0)
    expect(stranger.heard).toEqual([])
  })

  it('come together when much happens, and stop when nobody asks any more', async () => {
    const company = (await makeCompany(database)).id
    const zone = await viewer({ level: 'operational', permissions: ['dashboard.read'] })
    const stream = `figures:${company}` as const
    expect(await zone.follow(stream)).toBe(true)
    for (let truck = 0; truck < 20; truck += 1) await pass(company)
    await vi.waitFor(() => expect(zone.last()?.traffic.total.in).toBe(20), soon)
    expect(zone.heard.length).toBeLessThan(20)
    zone.socket.emit('unsubscribe', { stream })
    await zone.socket.emitWithAck('ping_time')
    const before = zone.heard.length
    const watching = await viewer({ level: 'operational', permissions: ['dashboard.read'] })
    await watching.follow(stream)
    await pass(company)
    await vi.waitFor(() => expect(watching.last()?.traffic.total.in).toBe(21), soon)
    expect(zone.heard).toHaveLength(before)
  })
})
