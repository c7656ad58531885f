import { afterEach, describe, expect, it } from 'vitest'
import { DeviceSlot } from '../drivers/deviceSlot.ts'
import { dcttechBoard, type RelayBoard } from '../drivers/relayBoard.ts'
import { RelaySim } from '../simulation/relaySim.ts'
import { SimBus } from '../transport/simBus.ts'
import type { DeviceInfo } from '../transport/ports.ts'
import { findDevice } from './findDevice.ts'
import { RelayPanel } from './relayPanel.ts'

const channels = { open: 1, close: 2, red: 3, yellow: 4, green: 5 }
const [openBit, redBit, greenBit] = [0b1, 0b100, 0b10000]
const always = (): boolean => true

let end: () => Promise<void> = async () => undefined
afterEach(() => end())

async function bench(relay = new RelaySim(), pulseMs = 20) {
  const bus = new SimBus()
  bus.plug('1-1', relay)
  const slot = new DeviceSlot<DeviceInfo, RelayBoard>(
    () => findDevice(bus, 'relay', { by: 'relay', id: 'GATE1' }),
    async ({ path }) => dcttechBoard(await bus.openHid(path)),
    { debounceMs: 5, pollMs: 20, heartbeatMs: 10 },
  )
  bus.watch(() => slot.hint())
  const panel = new RelayPanel(slot, channels, pulseMs)
  await slot.start()
  end = async () => {
    await panel.close()
    await slot.close()
  }
  return { bus, relay, panel, slot }
}

const pressed = ({ history }: RelaySim): number =>
  history.filter((state, index) => state & openBit && !((history[index - 1] ?? 0) & openBit)).length

const settled = (check: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): unknown => (check() ? resolve() : setTimeout(look, 2))
    look()
  })

describe('the relay panel', () => {
  it('lets go of everything at the start and at the end', async () => {
    const relay = new RelaySim()
    relay.state = 0b11111111
    const { panel } = await bench(relay, 5_000)
    await settled(() => relay.state === 0)
    panel.show('red')
    await panel.pulse('open', always)
    expect(relay.state & openBit).toBe(openBit)
    await panel.close()
    expect(relay.state).toBe(0)
  })

  it('presses, waits and lets go, one press after the other', async () => {
    const { relay, panel } = await bench()
    await Promise.all([panel.pulse('open', always), panel.pulse('open', always), panel.pulse('close', always)])
    await panel.close()
    expect(relay.history).toEqual([1, 0, 1, 0, 2, 0])
  })

  it('asks at the last moment whether it may press', async () => {
    const { relay, panel } = await bench()
    let may = true
    const first = panel.pulse('open', () => may)
    const second = panel.pulse('open', () => may)
    await first
    may = false
    expect(await second).toBe('refused')
    expect(pressed(relay)).toBe(1)
  })

  it('lights one colour and reads it from the board', async () => {
    const { relay, panel } = await bench()
    panel.show('red')
    await settled(() => relay.state === redBit)
    panel.show('green')
    await settled(() => panel.lit() === 'green')
    expect(relay.state).toBe(greenBit)
  })

  it('does not know the lamp while the board is away, and lights it again without pressing anything', async () => {
    const { bus, relay, panel } = await bench()
    panel.show('red')
    await panel.pulse('open', always)
    relay.unplug()
    await settled(() => panel.lit() === 'unknown')
    await expect(panel.pulse('open', always)).rejects.toMatchObject({ kind: 'gone' })
    relay.history.length = 0
    bus.plug('1-1', relay)
    await settled(() => panel.lit() === 'red')
    expect(pressed(relay)).toBe(0)
  })

  it('says so when the relay does not switch', async () => {
    const { relay, panel } = await bench()
    relay.faults.run({ stall: 1_000 })
    await expect(panel.pulse('open', always)).rejects.toMatchObject({ kind: 'stall' })
    relay.faults.run({ stall: 0 })
    expect(relay.history).toEqual([])
  })

  it('lets go of a button also when the board fails at that moment', async () => {
    const { relay, panel } = await bench(new RelaySim(), 30)
    await panel.pulse('open', always)
    relay.faults.run({ stall: 2 })
    await settled(() => relay.state === 0)
    expect(relay.history).toEqual([openBit, 0])
  })

  it('lets go of a button that nobody here presses', async () => {
    const { relay, panel } = await bench()
    panel.show('red')
    await settled(() => relay.state === redBit)
    relay.state = redBit | openBit
    await settled(() => relay.state === redBit)
  })
})
