import { expect, it, vi } from 'vitest'
import type { LaneReport } from '#shared/contract/lane.ts'
import { readSnapshot } from '#server/live/readSnapshot.ts'
import { createSiteFigures } from '#server/live/siteFigures.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { inTestWork } from '#test/factories/insert.ts'
import { makeLane } from '#test/factories/site.ts'
import { makeVisit } from '#test/factories/visits.ts'
import { makeGateActivity } from '#test/factories/traffic.ts'
import { disconnection } from './listener.ts'
import { plainLinks } from './liveServer.ts'
import { liveSite, soon } from './liveSite.ts'

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

describeEachDatabase('lanes', (open) => {
  const site = liveSite(open)

  it('show on the board when they come and when they go', async () => {
    const { lane, socket, laneStates } = await site.laneOnTheLine()
    expect(site.link().isConnected(lane.id)).toBe(true)
    socket.disconnect()
    await vi.waitFor(() => expect(laneStates().at(-1)?.connection).toBe('offline'), soon)
    expect(site.link().isConnected(lane.id)).toBe(false)
    const versions = laneStates().map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
  })

  it('are written offline when their server died with them on the line', async () => {
    const { lane, laneStates } = await site.laneOnTheLine()
    const orphan = await makeLane(site.database(), { connected: true, last_seen_at: new Date(Date.now() - 60_000) })
    await vi.waitFor(async () => expect(await isConnected(orphan.id)).toBe(false), soon)
    expect(await isConnected(lane.id)).toBe(true)
    expect(laneStates()).toHaveLength(1)
  })

  it('are disconnected when their device is disabled', async () => {
    const { device, socket } = await site.laneOnTheLine()
    const cut = disconnection(socket)
    await inTestWork(site.database(), ({ sql }) =>
      sql.run(`UPDATE devices SET status = 'disabled' WHERE id = ?`, [device.id]),
    )
    await cut
  })

  it('report their devices: what changed is announced, what did not is not', async () => {
    const { lane, socket, laneStates } = await site.laneOnTheLine()
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
    const { lane, socket, items } = await site.laneOnTheLine()
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

  it('make the figures of the day', async () => {
    const lane = await makeLane(site.database())
    const now = new Date()
    const place = { lane_id: lane.id, gate_id: lane.gate_id, decided_at: now, scanned_at: now }
    const before = (await readSnapshot(site.database(), plainLinks, createSiteFigures(site.database()))).summary
    for (let step = 0; step < 3; step += 1) await makeVisit(site.database(), { lane, entered_at: now })
    await inTestWork(site.database(), ({ sql }) =>
      sql.run('UPDATE gate_activities SET passed_at = ? WHERE lane_id = ?', [
        new Date(now.getTime() + 14_000),
        lane.id,
      ]),
    )
    await makeVisit(site.database(), { lane, entered_at: new Date(now.getTime() - 90_000_000), left_at: now })
    await makeGateActivity(site.database(), { ...place, outcome: 'refused' })
    const { summary, flows } = await readSnapshot(site.database(), plainLinks, createSiteFigures(site.database()))
    expect(summary).toMatchObject({ entered: before.entered + 3, left: before.left + 1, average_minutes: 1500 })
    const flow = flows.find(({ gate_id, direction }) => gate_id === lane.gate_id && direction === 'in')
    expect(flow).toEqual({
      gate_id: lane.gate_id,
      direction: 'in',
      counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3],
      service_seconds: 14,
    })
  })

  async function isConnected(id: string): Promise<boolean | undefined> {
    const [lane] = await inTestWork(site.database(), ({ sql }) =>
      sql.rows<{ connected: boolean }>('SELECT connected FROM lanes WHERE id = ?', [id]),
    )
    return lane?.connected
  }
})
