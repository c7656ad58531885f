import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { LiveEvent } from '#shared/contract/live.ts'
import type { Database } from '#server/database/database.ts'
import { makeDevice, makeUser } from '#test/factories/people.ts'
import { makeLane } from '#test/factories/site.ts'
import { admission, consoleSocket, laneSocket, type LaneListener } from './listener.ts'
import { signIn, startLiveServer, type LiveServer } from './liveServer.ts'

export const soon = { timeout: 15_000, interval: 20 }

/** A live server for each test of a suite, and the lanes on its line. */
export function liveSite(open: () => Promise<Database>) {
  let opened: Database | undefined
  let server: LiveServer
  const sockets: { disconnect(): unknown }[] = []

  const database = (): Database => {
    if (opened === undefined) throw new Error('The database opens before each test')
    return opened
  }

  beforeEach(async () => {
    opened ??= await open()
    server = await startLiveServer(opened)
  })

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.disconnect()
    await server.close()
  })

  async function restart(): Promise<void> {
    const { port } = server
    await server.close()
    server = await startLiveServer(database(), { port })
  }

  async function agent(token: string): Promise<LaneListener> {
    const socket = laneSocket(server.address, { token })
    sockets.push(socket)
    expect(await admission(socket)).toBe('connected')
    return socket
  }

  /** A lane with its agent on the line, and everything that a console hears about it. */
  async function laneOnTheLine() {
    const lane = await makeLane(database())
    const { device, token } = await makeDevice(database(), { lane_id: lane.id })
    const viewer = consoleSocket(server.address, {
      token: (await signIn(database(), await makeUser(database()))).token,
    })
    sockets.push(viewer)
    expect(await admission(viewer)).toBe('connected')
    const heard: LiveEvent[] = []
    viewer.on('event', (_stream, event) => heard.push(event))
    await viewer.emitWithAck('subscribe', { stream: 'operations', since: null })
    const socket = await agent(token)
    const laneStates = () =>
      heard.flatMap((event) => (event.type === 'lane.changed' && event.lane.id === lane.id ? [event.lane] : []))
    const items = () => heard.flatMap((event) => (event.type === 'intervention.changed' ? [event.intervention] : []))
    await vi.waitFor(() => expect(laneStates().at(-1)?.connection).toBe('online'), soon)
    return { lane, device, token, socket, laneStates, items }
  }

  return { database, link: () => server.laneLink, restart, agent, laneOnTheLine }
}
