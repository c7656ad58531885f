import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { printerTimes } from '../drivers/printerSession.ts'
import { InputModuleSim } from '../simulation/inputModuleSim.ts'
import { SimBus } from '../transport/simBus.ts'
import { LaneDevicesConfig, openLaneDevices, type LaneDevices } from './laneDevices.ts'

const address = 'tcp://inputs:502'
const times = { slot: { debounceMs: 5, pollMs: 20, heartbeatMs: 20 }, printer: printerTimes }
const [input, other] = [3, 4]

let bus: SimBus
let inputs: InputModuleSim
let devices: LaneDevices
let presses: number

const open = async (wiring: object = {}): Promise<void> => {
  const config = LaneDevicesConfig.parse({ emergency_button: { address, input, ...wiring } })
  devices = await openLaneDevices(bus, config, times)
  devices.emergencyButton.onPress(() => (presses += 1))
}
const button = () => devices.health().find(({ role }) => role === 'button')
/** Long enough for several questions. */
const asked = () => wait(250)
const press = async (): Promise<void> => {
  inputs.on.add(input)
  await asked()
}
const release = async (): Promise<void> => {
  inputs.on.delete(input)
  await asked()
}

beforeEach(() => {
  bus = new SimBus()
  inputs = new InputModuleSim()
  bus.network(address, inputs)
  presses = 0
})
afterEach(() => devices.close())

describe('the emergency button', () => {
  it('counts once each time it goes down, however long it is held; other inputs do not', async () => {
    await open()
    await asked()
    inputs.on.add(other)
    await press()
    await asked()
    expect(presses).toBe(1)
    await release()
    await press()
    expect([presses, button()]).toMatchObject([2, { state: 'ready', detail: null }])
  })

  it('may break the circuit instead', async () => {
    inputs.on.add(input)
    await open({ pressed_is: false })
    await asked()
    await release()
    expect(presses).toBe(1)
  })

  it('opens nothing that is down at the start or when the line comes back', async () => {
    inputs.on.add(input)
    await open()
    await asked()
    inputs.unplug()
    await expect.poll(() => button()?.state).toBe('ready')
    await asked()
    expect(presses).toBe(0)
    await release()
    await press()
    expect(presses).toBe(1)
  })

  it('says that it does not answer, is refused or gets garbage, and comes back', async () => {
    await open()
    inputs.mute = true
    await expect.poll(() => button(), { timeout: 5_000 }).toMatchObject({ state: 'degraded', detail: 'no_answer' })
    inputs.mute = false
    inputs.answer = Buffer.from('ffffffffffffffffffffffff', 'hex')
    await expect.poll(() => button()?.detail).toBe('garbage')
    inputs.answer = null
    await expect.poll(() => button()).toMatchObject({ state: 'ready', detail: null })
    expect(presses).toBe(0)
  })
})
