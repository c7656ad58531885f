import { v7 } from 'uuid'
import { expect, it, vi } from 'vitest'
import type { LaneCommand, LaneCommandAnswer } from '#shared/contract/lane.ts'
import { describeEachDatabase } from '#test/database/databases.ts'
import { disconnection, type LaneListener } from './listener.ts'
import { liveSite, soon } from './liveSite.ts'

const at = '2026-11-21T07:00:00.000Z'

const openCommand = (given: Partial<LaneCommand> = {}): LaneCommand =>
  ({ id: v7(), issued_at: new Date().toISOString(), ttl_ms: 2_000, action: 'open', ...given }) as LaneCommand

const executed = (command: LaneCommand): LaneCommandAnswer => ({
  id: command.id,
  outcome: 'executed',
  detail: null,
  at,
})

describeEachDatabase('the line to a lane', (open) => {
  const site = liveSite(open)

  it('have one line each: the newest agent wins and the older is told', async () => {
    const { lane, token, socket, laneStates } = await site.laneOnTheLine()
    const told = new Promise<void>((resolve) => socket.once('replaced', resolve))
    const cut = disconnection(socket)
    const newer = await site.agent(token)
    await told
    await cut
    newer.on('command', (command, answer) => answer(executed(command)))
    const command = openCommand()
    expect(await site.link().send(lane.id, command)).toEqual(executed(command))
    await vi.waitFor(() => expect(laneStates().at(-1)?.connection).toBe('online'), soon)
  })

  it('get a command once; what they do not answer is told as failed', async () => {
    const { lane, socket } = await site.laneOnTheLine()
    const got: string[] = []
    socket.on('command', (command) => got.push(command.id))
    const silent = openCommand({ ttl_ms: 150 })
    expect(await site.link().send(lane.id, silent)).toMatchObject({
      id: silent.id,
      outcome: 'failed',
      detail: 'no_answer',
    })
    const expired = openCommand({ issued_at: new Date(Date.now() - 3_000).toISOString() })
    expect(await site.link().send(lane.id, expired)).toMatchObject({ outcome: 'expired' })
    expect(got).toEqual([silent.id])
  })

  it('never get a command late: not after a reconnect, not after a restart', async () => {
    const { lane, token, socket } = await site.laneOnTheLine()
    const got: string[] = []
    const listen = (line: LaneListener) => line.on('command', (command) => got.push(command.id))
    socket.disconnect()
    await vi.waitFor(() => expect(site.link().isConnected(lane.id)).toBe(false), soon)
    for (let step = 0; step < 10; step += 1) expect(await site.link().send(lane.id, openCommand())).toBe('unreachable')
    const second = await site.agent(token)
    listen(second)
    second.on('command', () => second.disconnect())
    const interrupted = openCommand()
    expect(await site.link().send(lane.id, interrupted)).toMatchObject({ outcome: 'failed', detail: 'line_lost' })
    await site.restart()
    const third = await site.agent(token)
    listen(third)
    third.on('command', (command, answer) => answer(executed(command)))
    const fresh = openCommand()
    expect(await site.link().send(lane.id, fresh)).toEqual(executed(fresh))
    expect(got).toEqual([interrupted.id, fresh.id])
  })

  it('tell the clock of the server', async () => {
    const { socket } = await site.laneOnTheLine()
    expect(Math.abs((await socket.emitWithAck('clock')) - Date.now())).toBeLessThan(60_000)
  })
})
