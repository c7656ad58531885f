import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { v7 } from 'uuid'
import type { LaneCommand, LaneCommandAnswer, LaneReport } from '#shared/contract/lane.ts'
import type { LiveEvent } from '#shared/contract/live.ts'
import type { Database } from '#server/database/database.ts'
import { readSnapshot } from '#server/live/readSnapshot.ts'
import { createSiteFigures } from '#server/live/siteFigures.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeDevice, makeUser } from '#test/factories/people.ts'
import { makeLane } from '#test/factories/site.ts'
import { makeGateActivity } from '#test/factories/traffic.ts'
import { admission, consoleSocket, disconnection, laneSocket, type LaneListener } from './listener.ts'
import { plainLinks, signIn, startLiveServer, type LiveServer } from './liveServer.ts'

const soon = { timeout: 15_000, interval: 20 }
const at = '2026-11-21T07:00:00.000Z'

const printer = { role: 'printer', name: 'Printer', since: at } as const
const scanner = { role: 'scanner', name: 'Pemindai', state: 'ready', detail: null, since: at } as const
const well = { ...printer, state: 'ready', detail: null } as const
const paperOut = { ...printer, state: 'degraded', detail: 'paper_out' } as const

const report = (given: Partial<LaneReport> = {}): LaneReport => ({
  at,
  barrier: { state: 'closed', proof: 'sensor' },
  lamp: 'red',
  devices: [scanner, well],
  ...given,
})

const openCommand = (given: Partial<LaneCommand> = {}): LaneCommand =>
  ({ id: v7(), issued_at: new Date().toISOString(), ttl_ms: 2_000, action: 'open', ...given }) as LaneCommand

const executed = (command: LaneCommand): LaneCommandAnswer => ({
  id: command.id,
  outcome: 'executed',
  detail: null,
  at,
})

describeEachDatabase('lanes', (open) => {
  let database: Database
  let server: LiveServer
  const sockets: { disconnect(): unknown }[] = []

  beforeEach(async () => {
    database ??= await open()
    server = await startLiveServer(database)
  })

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.disconnect()
    await server.close()
  })

  async function agent(token: string): Promise<LaneListener> {
    const socket = laneSocket(server.address, { token })
    sockets.push(socket)
    expect(await admission(socket)).toBe('connected')
    return socket
  }

  /** A lane with its agent on the line, and everything that a console hears about it. */
  async function laneOnTheLine() {
    const lane = await makeLane(database)
    const { device, token } = await makeDevice(database, { lane_id: lane.id })
    const viewer = consoleSocket(server.address, { token: (await signIn(database, await makeUser(database))).token })
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

  it('show on the board when they come and when they go', async () => {
    const { lane, socket, laneStates } = await laneOnTheLine()
    expect(server.laneLink.isConnected(lane.id)).toBe(true)
    socket.disconnect()
    await vi.waitFor(() => expect(laneStates().at(-1)?.connection).toBe('offline'), soon)
    expect(server.laneLink.isConnected(lane.id)).toBe(false)
    const versions = laneStates().map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
  })

  it('are written offline when their server died with them on the line', async () => {
    const { lane, laneStates } = await laneOnTheLine()
    const orphan = await makeLane(database, { connected: true, last_seen_at: new Date(Date.now() - 60_000) })
    await vi.waitFor(async () => expect(await isConnected(orphan.id)).toBe(false), soon)
    expect(await isConnected(lane.id)).toBe(true)
    expect(laneStates()).toHaveLength(1)
  })

  it('are disconnected when their device is disabled', async () => {
    const { device, socket } = await laneOnTheLine()
    const cut = disconnection(socket)
    await inTestWork(database, ({ sql }) => sql.run(`UPDATE devices SET status = 'disabled' WHERE id = ?`, [device.id]))
    await cut
  })

  it('report their devices: what changed is announced, what did not is not', async () => {
    const { lane, socket, laneStates } = await laneOnTheLine()
    const before = laneStates().length
    expect(await socket.emitWithAck('report', report())).toEqual({ ok: true, message: null })
    expect(await socket.emitWithAck('report', report())).toEqual({ ok: true, message: null })
    expect(
      await socket.emitWithAck('report', report({ barrier: { state: 'open', proof: 'sensor' }, lamp: 'green' })),
    ).toEqual({ ok: true, message: null })
    await vi.waitFor(() => expect(laneStates().at(-1)?.barrier.state).toBe('open'), soon)
    expect(laneStates()).toHaveLength(before + 2)
    expect(laneStates().at(-1)).toMatchObject({ id: lane.id, lamp: 'green', devices: [scanner, well] })
    const refused = await socket.emitWithAck('report', { ...report(), lamp: 'purple' } as never)
    expect(refused.ok).toBe(false)
    expect(laneStates()).toHaveLength(before + 2)
  })

  it('open one item for a device in trouble and close it when the device is well', async () => {
    const { lane, socket, items } = await laneOnTheLine()
    await socket.emitWithAck('report', report({ devices: [scanner, paperOut] }))
    await socket.emitWithAck('report', report({ devices: [scanner, paperOut], lamp: 'yellow' }))
    await socket.emitWithAck('report', report({ devices: [scanner, { ...paperOut, detail: 'cover_open' }] }))
    await socket.emitWithAck('report', report({ devices: [scanner, { ...printer, state: 'opening', detail: null }] }))
    await socket.emitWithAck('report', report({ devices: [scanner, well] }))
    await vi.waitFor(() => expect(items().at(-1)?.state).toBe('closed'), soon)
    expect(new Set(items().map(({ id }) => id)).size).toBe(1)
    expect(items().map(({ state, reason, version }) => [state, reason.code, version])).toEqual([
      ['new', 'equipment.paper_out', 1],
      ['new', 'equipment.cover_open', 2],
      ['closed', 'equipment.cover_open', 3],
    ])
    expect(items()[0]).toMatchObject({ lane_id: lane.id, lane_code: lane.code, cause: 'equipment', priority: 3 })
    expect(items()[0]?.reason.message).toBe('Kertas Printer habis.')
  })

  it('say that the vehicle passed, which frees the lane and the queue', async () => {
    const { lane, socket, laneStates, items } = await laneOnTheLine()
    const activity = await makeGateActivity(database, { lane_id: lane.id, gate_id: lane.gate_id })
    const vehicle = { activity_id: activity.id, stage: 'opened', photo_path: null }
    await inTestWork(database, async ({ sql, now }) => {
      await sql.run('UPDATE lanes SET vehicle = ? WHERE id = ?', [JSON.stringify(vehicle), lane.id])
      await sql.run(
        `INSERT INTO interventions (id, lane_id, gate_id, activity_id, cause, priority, state, reason_code, opened_at, due_at)
         VALUES (?, ?, ?, ?, 'review', 2, 'new', 'plate.near', ?, ?)`,
        [v7(), lane.id, lane.gate_id, activity.id, now, now],
      )
    })
    const passage = { activity_id: activity.id, outcome: 'passed', at } as const
    expect(await socket.emitWithAck('passage', passage)).toEqual({ ok: true, message: null })
    await vi.waitFor(() => expect(items().at(-1)?.state).toBe('closed'), soon)
    expect(laneStates().at(-1)?.vehicle).toMatchObject({ activity_id: activity.id, stage: 'passed' })
    expect(await passedAt(activity.id)).toEqual(new Date(at))
    await socket.emitWithAck('passage', { ...passage, outcome: 'left' })
    await vi.waitFor(() => expect(laneStates().at(-1)?.vehicle).toBeNull(), soon)
    const elsewhere = await makeGateActivity(database)
    expect((await socket.emitWithAck('passage', { ...passage, activity_id: elsewhere.id })).ok).toBe(false)
    expect(await passedAt(elsewhere.id)).toBeNull()
  })

  it('say how a slip fared; a confirmed one stays confirmed', async () => {
    const { lane, socket } = await laneOnTheLine()
    const slip_id = v7()
    await inTestWork(database, ({ sql, now }) =>
      sql.run(
        `INSERT INTO slips (id, lane_id, content, state, created_at, updated_at) VALUES (?, ?, '{}', 'queued', ?, ?)`,
        [slip_id, lane.id, now, now],
      ),
    )
    for (const state of ['sent', 'confirmed', 'unknown'] as const)
      expect((await socket.emitWithAck('print', { slip_id, state, detail: null, at })).ok).toBe(true)
    const [slip] = await inTestWork(database, ({ sql }) =>
      sql.rows<{ state: string }>('SELECT state FROM slips WHERE id = ?', [slip_id]),
    )
    expect(slip?.state).toBe('confirmed')
    expect((await socket.emitWithAck('print', { slip_id: v7(), state: 'sent', detail: null, at })).ok).toBe(false)
  })

  it('have one line each: the newest agent wins and the older is told', async () => {
    const { lane, token, socket, laneStates } = await laneOnTheLine()
    const told = new Promise<void>((resolve) => socket.once('replaced', resolve))
    const cut = disconnection(socket)
    const newer = await agent(token)
    await told
    await cut
    newer.on('command', (command, answer) => answer(executed(command)))
    const command = openCommand()
    expect(await server.laneLink.send(lane.id, command)).toEqual(executed(command))
    await vi.waitFor(() => expect(laneStates().at(-1)?.connection).toBe('online'), soon)
  })

  it('get a command once; what they do not answer is told as failed', async () => {
    const { lane, socket } = await laneOnTheLine()
    const got: string[] = []
    socket.on('command', (command) => got.push(command.id))
    const silent = openCommand({ ttl_ms: 150 })
    expect(await server.laneLink.send(lane.id, silent)).toMatchObject({
      id: silent.id,
      outcome: 'failed',
      detail: 'no_answer',
    })
    const expired = openCommand({ issued_at: new Date(Date.now() - 3_000).toISOString() })
    expect(await server.laneLink.send(lane.id, expired)).toMatchObject({ outcome: 'expired' })
    expect(got).toEqual([silent.id])
  })

  it('never get a command late: not after a reconnect, not after a restart', async () => {
    const { lane, token, socket } = await laneOnTheLine()
    const got: string[] = []
    const listen = (line: LaneListener) => line.on('command', (command) => got.push(command.id))
    const { port } = server
    socket.disconnect()
    await vi.waitFor(() => expect(server.laneLink.isConnected(lane.id)).toBe(false), soon)
    for (let step = 0; step < 10; step += 1)
      expect(await server.laneLink.send(lane.id, openCommand())).toBe('unreachable')
    const second = await agent(token)
    listen(second)
    second.on('command', () => second.disconnect())
    const interrupted = openCommand()
    expect(await server.laneLink.send(lane.id, interrupted)).toMatchObject({ outcome: 'failed', detail: 'line_lost' })
    await server.close()
    server = await startLiveServer(database, { port })
    const third = await agent(token)
    listen(third)
    third.on('command', (command, answer) => answer(executed(command)))
    const fresh = openCommand()
    expect(await server.laneLink.send(lane.id, fresh)).toEqual(executed(fresh))
    expect(got).toEqual([interrupted.id, fresh.id])
  })

  it('tell the clock of the server', async () => {
    const { socket } = await laneOnTheLine()
    expect(Math.abs((await socket.emitWithAck('clock')) - Date.now())).toBeLessThan(60_000)
  })

  it('make the figures of the day', async () => {
    const lane = await makeLane(database)
    const now = new Date()
    const place = { lane_id: lane.id, gate_id: lane.gate_id, decided_at: now, scanned_at: now }
    const before = (await readSnapshot(database, plainLinks, createSiteFigures(database))).summary
    for (let step = 0; step < 3; step += 1)
      await makeGateActivity(database, { ...place, passed_at: new Date(now.getTime() + 14_000) })
    await makeGateActivity(database, { ...place, direction: 'out', ritase_minutes: 90 })
    await makeGateActivity(database, { ...place, outcome: 'refused' })
    await makeGateActivity(database, { ...place, decided_at: new Date(now.getTime() - 90_000_000) })
    const { summary, flows } = await readSnapshot(database, plainLinks, createSiteFigures(database))
    expect(summary).toMatchObject({ entered: before.entered + 3, left: before.left + 1, average_minutes: 90 })
    const flow = flows.find(({ gate_id, direction }) => gate_id === lane.gate_id && direction === 'in')
    expect(flow).toEqual({
      gate_id: lane.gate_id,
      direction: 'in',
      counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3],
      service_seconds: 14,
    })
  })

  async function isConnected(id: string): Promise<boolean | undefined> {
    const [lane] = await inTestWork(database, ({ sql }) =>
      sql.rows<{ connected: boolean }>('SELECT connected FROM lanes WHERE id = ?', [id]),
    )
    return lane?.connected
  }

  async function passedAt(id: string): Promise<Date | null | undefined> {
    const [activity] = await inTestWork(database, ({ sql }) =>
      sql.rows<{ passed_at: Date | null }>('SELECT passed_at FROM gate_activities WHERE id = ?', [id]),
    )
    return activity?.passed_at
  }
})
