import { describe, expect, it } from 'vitest'
import { RelaySim } from '../simulation/relaySim.ts'
import { SimBus } from '../transport/simBus.ts'
import { DeviceSlot, type Found } from './deviceSlot.ts'
import { dcttechBoard, type RelayBoard } from './relayBoard.ts'

const times = { debounceMs: 5, pollMs: 50, heartbeatMs: 20 }

function slotOn(bus: SimBus): DeviceSlot<string, RelayBoard> {
  const slot = new DeviceSlot(
    async (): Promise<Found<string>> => {
      const [first, second] = await bus.list()
      if (second !== undefined) return 'ambiguous'
      return first === undefined ? 'missing' : { target: first.path }
    },
    async (path) => dcttechBoard(await bus.openHid(path)),
    times,
  )
  bus.watch(() => slot.hint())
  return slot
}

const until = (slot: DeviceSlot<string, RelayBoard>, state: string, detail: string | null = null): Promise<void> =>
  new Promise((resolve) => {
    const check = () => slot.connection.state === state && slot.connection.detail === detail && resolve()
    slot.onChange(check)
    check()
  })

describe('a device slot', () => {
  it('notices an unplugged relay by its heartbeat and opens it again, a hundred times', async () => {
    const [bus, relay] = [new SimBus(), new RelaySim()]
    bus.plug('1-1', relay)
    const slot = slotOn(bus)
    await slot.start()
    for (let round = 0; round < 100; round++) {
      relay.unplug()
      await until(slot, 'lost')
      bus.plug('1-1', relay)
      await until(slot, 'ready')
    }
    expect(slot.connection.reconnects).toBe(100)
    await slot.session?.set(2, true)
    expect(relay.state).toBe(2)
    await slot.close()
  })

  it('stays ready through random protocol errors and says when it gets no answer', async () => {
    const [bus, relay] = [new SimBus(), new RelaySim()]
    bus.plug('1-1', relay)
    const slot = slotOn(bus)
    await slot.start()
    relay.faults.run({ stall: 2 })
    await slot.session?.set(1, true)
    expect([relay.state, slot.connection.state]).toEqual([1, 'ready'])
    relay.faults.run({ stall: 1_000 })
    await until(slot, 'degraded', 'no_answer')
    relay.faults.run({ stall: 0 })
    await until(slot, 'ready')
    await slot.close()
  })

  it('opens nothing while two devices fit', async () => {
    const [bus, relay] = [new SimBus(), new RelaySim()]
    bus.plug('1-1', relay)
    bus.plug('1-2', new RelaySim())
    const slot = slotOn(bus)
    await slot.start()
    expect(slot.connection).toMatchObject({ state: 'absent', detail: 'ambiguous' })
    expect(relay.history).toEqual([])
    await slot.close()
  })
})
