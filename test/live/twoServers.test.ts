import { v7 } from 'uuid'
import { afterAll, expect, it, vi } from 'vitest'
import type { LaneCommand } from '#shared/contract/lane.ts'
import type { Database } from '#server/database/database.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice, makeUser } from '#test/factories/people.ts'
import { makeLane } from '#test/factories/site.ts'
import { freePort } from '#test/processes/freePort.ts'
import { admission, consoleSocket, disconnection, eventsHeard, laneSocket, type LaneListener } from './listener.ts'
import { signIn, startLiveServer, type LiveServer } from './liveServer.ts'
import { hasRedis, startPrivateRedis } from './privateRedis.ts'

const soon = { timeout: 15_000, interval: 20 }

const announce = (database: Database, id: string): Promise<void> =>
  inTestWork(database, async (work) =>
    work.announce('operations', { type: 'ticket.changed', ticket: { id, status: 'active', access_number: 'TKT-1' } }),
  )

describeOnSqlite('two servers of one site', (open) => {
  const endings: (() => unknown)[] = []
  afterAll(async () => {
    for (const end of endings.toReversed()) await end()
  })

  async function listenAt(server: LiveServer, token: string) {
    const socket = consoleSocket(server.address, { token })
    endings.push(() => socket.disconnect())
    expect(await admission(socket)).toBe('connected')
    await socket.emitWithAck('subscribe', { stream: 'operations', since: null })
    return eventsHeard(socket)
  }

  it.skipIf(!hasRedis)('share their events over Redis: each console hears each event once', async () => {
    const database = await open()
    const redis = await startPrivateRedis(await freePort())
    endings.push(() => redis.stop())
    const servers = [
      await startLiveServer(database, { redisUrl: redis.url }),
      await startLiveServer(database, { redisUrl: redis.url }),
    ]
    for (const server of servers) endings.push(() => server.close())
    const { token } = await signIn(database, await makeUser(database))
    const heard = await Promise.all(servers.map((server) => listenAt(server, token)))
    for (let step = 0; step < 30; step += 1) await announce(database, `t${step}`)
    for (const events of heard)
      await vi.waitFor(() => expect(new Set(events.get('operations')?.map(({ seq }) => seq)).size).toBe(30), soon)
    for (const events of heard) expect(events.get('operations')).toHaveLength(30)
  })

  it.skipIf(!hasRedis)('reach the lanes of each other, and a lane answers once wherever it is', async () => {
    const database = await open()
    const redis = await startPrivateRedis(await freePort())
    endings.push(() => redis.stop())
    const first = await startLiveServer(database, { redisUrl: redis.url })
    const second = await startLiveServer(database, { redisUrl: redis.url })
    endings.push(
      () => first.close(),
      () => second.close(),
    )
    const lane = await makeLane(database)
    const { token } = await makeDevice(database, { lane_id: lane.id })
    const obeyed: string[] = []
    const agentAt = async (server: LiveServer, name: string): Promise<LaneListener> => {
      const socket = laneSocket(server.address, { token })
      endings.push(() => socket.disconnect())
      expect(await admission(socket)).toBe('connected')
      socket.on('lab', (_question, answer) => answer({ ok: false, code: 'lab.not_here' }))
      socket.on('command', ({ id }, answer) => {
        obeyed.push(`${name} ${id}`)
        answer({ id, outcome: 'executed', detail: null, at: new Date().toISOString() })
      })
      return socket
    }
    const fresh = (): LaneCommand => ({
      id: v7(),
      issued_at: new Date().toISOString(),
      ttl_ms: 5_000,
      action: 'open',
    })

    const older = await agentAt(first, 'older')
    await vi.waitFor(() => expect(second.laneLink.isConnected(lane.id)).toBe(true), soon)
    const far = fresh()
    expect(await second.laneLink.send(lane.id, far)).toMatchObject({ id: far.id, outcome: 'executed' })
    expect(await second.laneLink.askLab(lane.id, { do: 'look' })).toEqual({ ok: false, code: 'lab.not_here' })

    const replaced = new Promise<void>((resolve) => older.once('replaced', resolve))
    const cut = disconnection(older)
    const newer = await agentAt(second, 'newer')
    await Promise.all([replaced, cut])
    const again = fresh()
    expect(await first.laneLink.send(lane.id, again)).toMatchObject({ id: again.id, outcome: 'executed' })
    expect(obeyed).toEqual([`older ${far.id}`, `newer ${again.id}`])

    newer.disconnect()
    await vi.waitFor(() => expect(first.laneLink.isConnected(lane.id)).toBe(false), soon)
    expect(await first.laneLink.send(lane.id, fresh())).toBe('unreachable')
  })
})
