import { describe, expect, it } from 'vitest'
import { LcusRelaySim } from '../simulation/lcusRelaySim.ts'
import { RelaySim } from '../simulation/relaySim.ts'
import { UcreatefunRelaySim } from '../simulation/ucreatefunRelaySim.ts'
import { SimBus } from '../transport/simBus.ts'
import { describeRelayBoard, type RelayBench } from './relayBoard.contract.ts'
import { dcttechBoard, lcusBoard, ucreatefunBoard } from './relayBoard.ts'

const plugIn =
  (make: () => RelaySim | LcusRelaySim | UcreatefunRelaySim): (() => Promise<RelayBench>) =>
  async () => {
    const bus = new SimBus()
    const device = make()
    bus.plug('1-1', device)
    const [info] = await bus.list()
    return {
      open: () => bus.openHid(info?.path ?? ''),
      bits: async () => device.state,
      unplug: async () => device.unplug(),
      close: async () => undefined,
    }
  }

describeRelayBoard(
  { name: 'dcttech', driver: dcttechBoard, answers: true },
  plugIn(() => new RelaySim()),
)
describeRelayBoard(
  { name: 'LCUS', driver: lcusBoard, answers: true },
  plugIn(() => new LcusRelaySim()),
)
describeRelayBoard(
  { name: 'Ucreatefun', driver: ucreatefunBoard, answers: false },
  plugIn(() => new UcreatefunRelaySim()),
)

describe('an LCUS board', () => {
  it('ignores an order whose checksum is wrong, and a channel that it has not', async () => {
    const bench = await plugIn(() => new LcusRelaySim({ channels: 2 }))()
    const port = await bench.open()
    await port.write(Uint8Array.of(0, 0xa0, 1, 1, 0xa3, 0, 0, 0, 0))
    await port.write(Uint8Array.of(0, 0xa0, 3, 1, 0xa4, 0, 0, 0, 0))
    expect(await bench.bits()).toBe(0)
  })

  it('is no_answer once it has spoken and then falls silent', async () => {
    const device = new LcusRelaySim()
    const bus = new SimBus()
    bus.plug('1-1', device)
    const [info] = await bus.list()
    const board = lcusBoard(await bus.openHid(info?.path ?? ''))
    expect(await board.heartbeat?.()).toBeNull()
    device.mute = true
    expect(await board.heartbeat?.()).toBe('no_answer')
  })
})
