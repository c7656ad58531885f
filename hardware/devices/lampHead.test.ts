import { afterEach, describe, expect, it } from 'vitest'
import { lampFrames, lampHeadNames } from '../drivers/lampFrames.ts'
import { LampHeadSim } from '../simulation/lampHeadSim.ts'
import { SimBus } from '../transport/simBus.ts'
import { LaneDevicesConfig, openLaneDevices, type LaneDevices } from './laneDevices.ts'
import { printerTimes } from '../drivers/printerSession.ts'

const address = 'serial:/dev/ttyUSB1?baud=9600'
const times = { slot: { debounceMs: 5, pollMs: 20, heartbeatMs: 10 }, printer: printerTimes }

let devices: LaneDevices | null = null
afterEach(async () => {
  await devices?.close()
  devices = null
})

describe.each(lampHeadNames)('lamp head %s', (head) => {
  async function bench() {
    const bus = new SimBus()
    const sim = new LampHeadSim(head)
    bus.network(address, sim)
    devices = await openLaneDevices(bus, LaneDevicesConfig.parse({ lamp: { address, head } }), times)
    return { bus, sim, lane: devices }
  }
  const lamp = ({ health }: LaneDevices): unknown => health().find(({ role }) => role === 'lamp')

  it('shows one colour at a time', async () => {
    const { sim, lane } = await bench()
    for (const colour of ['red', 'yellow', 'green'] as const) {
      lane.lamp.show(colour)
      await expect.poll(() => [...sim.lit]).toEqual([colour])
      await expect.poll(() => lane.lamp.lit()).toBe(colour)
    }
    expect(sim.mostLit).toBe(1)
    if (head === 'tower_light') expect(sim.buzzing).toBe(false)
  })

  it('shows what is wanted again when the cable comes back, and nothing after the end', async () => {
    const { bus, sim, lane } = await bench()
    lane.lamp.show('red')
    await expect.poll(() => lane.lamp.lit()).toBe('red')
    bus.network(address, null)
    sim.unplug()
    await expect.poll(() => lamp(lane)).toMatchObject({ state: 'lost' })
    expect(lane.lamp.lit()).toBe('unknown')
    lane.lamp.show('green')
    bus.network(address, sim)
    await expect.poll(() => [...sim.lit]).toEqual(['green'])
    await expect.poll(() => lamp(lane)).toMatchObject({ state: 'ready', name: `${head} ${address}` })
    await lane.close()
    devices = null
    expect([...sim.lit]).toEqual([])
  })
})

it('writes the bytes that the makers print', () => {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
  const { tower_light: tower, lcus_serial: lcus } = lampFrames
  expect([tower.set('red', true), tower.set('yellow', false), tower.set('green', true)].map(hex)).toEqual([
    '11',
    '22',
    '14',
  ])
  expect([lcus.set('red', true), lcus.set('green', false)].map(hex)).toEqual(['a00101a2', 'a00300a3'])
})
