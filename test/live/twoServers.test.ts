import { afterAll, expect, it, vi } from 'vitest'
import type { Database } from '#server/database/database.ts'
import { describeOnSqlite } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeUser } from '#test/factories/people.ts'
import { freePort } from '#test/processes/program.ts'
import { admission, consoleSocket, eventsHeard } from './listener.ts'
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
})
