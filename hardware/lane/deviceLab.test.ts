import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { labFaults, LabFaultInput, type LabDevice, type LaneLab } from '#shared/contract/autogate/commissioning.ts'
import type { LabQuestion } from '#shared/contract/lane.ts'
import { openLaneDevices, type LaneDevices } from '../devices/laneDevices.ts'
import { LaneFaults } from '../simulation/laneFaults.ts'
import { RelaySim } from '../simulation/relaySim.ts'
import { ScannerSim } from '../simulation/scannerSim.ts'
import { SimulatedLane } from '../simulation/simulatedLane.ts'
import { deviceLab } from './deviceLab.ts'
import type { PulsesForTest } from './laneAgentParts.ts'

const times = {
  slot: { debounceMs: 5, pollMs: 20, heartbeatMs: 10 },
  printer: { answerMs: 40, writeMs: 40, printMs: 80 },
}
/** Looking, binding and faults need no agent. */
const nobody = {} as PulsesForTest

let hardware: SimulatedLane
let devices: LaneDevices
let kept: object[]
let ask: (question: LabQuestion) => Promise<LaneLab>
let refusal: (question: LabQuestion) => Promise<string | null>

beforeEach(async () => {
  hardware = new SimulatedLane(1, { travelMs: 1, closeAfterMs: 1 })
  devices = await openLaneDevices(hardware.bus, hardware.config, times)
  kept = []
  const lab = deviceLab({
    lane: { id: 'lane', code: 'IN-01' },
    bus: hardware.bus,
    devices,
    config: hardware.config,
    frames: () => [],
    keep: async (config) => void kept.push(config),
    faults: new LaneFaults(hardware),
  })
  ask = async (question) => {
    const answer = await lab(question, nobody)
    return answer.ok && answer.lab !== null ? answer.lab : expect.fail(JSON.stringify(answer))
  }
  refusal = async (question) => {
    const answer = await lab(question, nobody)
    return answer.ok ? null : answer.code
  }
})
afterEach(async () => {
  await devices.close()
  hardware.close()
})

const slot = (role: string) => devices.health().find((one) => one.role === role)
const ready = async (role: string) => await expect.poll(() => slot(role)?.state).toBe('ready')
const fault = (device: LabDevice, name: string, on: boolean): LabQuestion => ({
  do: 'fault',
  fault: LabFaultInput.parse({ device, fault: name, on }),
})
const lasting = Object.entries(labFaults).flatMap(([device, names]) =>
  names.filter((name) => name !== 'flood').map((name) => [device as LabDevice, name] as const),
)

describe('binding in the device lab', () => {
  it('gives the barrier another board: the old one lets go first, and only the new one is pressed', async () => {
    const other = new RelaySim({ id: 'GATE9' })
    hardware.bus.plug('1-7', other)
    devices.lamp.show('red')
    await expect.poll(() => hardware.relay.state).not.toBe(0)
    const lab = await ask({ do: 'bind', role: 'relay', binding: { by: 'relay', id: 'GATE9' } })
    expect(lab.bindings.relay).toEqual({ by: 'relay', id: 'GATE9' })
    expect(hardware.relay.state).toBe(0)
    await ready('barrier')
    hardware.relay.history.length = 0
    expect(await devices.barrier.pulse('open', () => true)).toBe('started')
    expect([other.history.some((state) => (state & 1) === 1), hardware.relay.history]).toEqual([true, []])
    expect(kept).toMatchObject([{ relay: { by: 'relay', id: 'GATE9' } }])
  })

  it('reads the scanner that was bound, and no longer the other', async () => {
    const other = new ScannerSim({ serial: 'SCN0002' })
    hardware.bus.plug('1-9', other)
    const scans: string[] = []
    devices.scanner.onScan(({ text }) => scans.push(text))
    await ask({ do: 'bind', role: 'scanner', binding: { by: 'port', port: '1-9' } })
    await ready('scanner')
    hardware.scanner.scan('TKT-00000001')
    other.scan('TKT-00000002')
    await expect.poll(() => scans).toEqual(['TKT-00000002'])
  })

  it('refuses two that fit and one that is not there, and changes nothing', async () => {
    await ask(fault('scanner', 'twin', true))
    expect(await refusal({ do: 'bind', role: 'scanner', binding: { by: 'model' } })).toBe('device.ambiguous')
    const serial = hardware.scanner.identity.serial ?? ''
    expect(await refusal({ do: 'bind', role: 'scanner', binding: { by: 'serial', serial } })).toBe('device.ambiguous')
    expect(await refusal({ do: 'bind', role: 'printer', binding: { by: 'port', port: '9-9' } })).toBe('device.missing')
    expect(kept).toEqual([])
    expect(slot('scanner')?.state).toBe('ready')
  })
})

describe('faults in the device lab', () => {
  it.each(lasting)('lasts until it is ended: %s %s', async (device, name) => {
    expect((await ask(fault(device, name, true))).simulated?.[device]).toEqual([name])
    expect((await ask(fault(device, name, false))).simulated?.[device]).toEqual([])
    await ready(device === 'relay' ? 'barrier' : device)
  })

  it('shows each at its role, and how often a device came back', async () => {
    await ask(fault('printer', 'paper_out', true))
    await expect.poll(() => slot('printer')?.detail).toBe('paper_out')
    await ask(fault('printer', 'nak', true))
    await expect.poll(() => slot('printer')?.detail).toBe('no_answer')
    await ask(fault('relay', 'garbage', true))
    await expect.poll(() => slot('barrier')?.detail).toBe('garbage')
    await ask(fault('camera', 'unplug', true))
    await expect.poll(() => slot('camera')?.state).toBe('lost')
    await ask(fault('camera', 'unplug', false))
    await ready('camera')
    const { slots } = await ask({ do: 'look' })
    expect(slots.find(({ role }) => role === 'camera')?.reconnects).toBe(1)
  })

  it('lets 64 kB of a scanner pass by, counts that, and reads the next code', async () => {
    const scans: string[] = []
    devices.scanner.onScan(({ text }) => scans.push(text))
    await ask(fault('scanner', 'flood', true))
    hardware.scanner.scan('TKT-00000003')
    await expect.poll(() => scans).toEqual(['TKT-00000003'])
    const { slots } = await ask({ do: 'look' })
    expect(slots.map(({ role, dropped }) => `${role} ${dropped}`)).toEqual(
      expect.arrayContaining(['scanner 1', 'printer null']),
    )
  })

  it('says that an arm which does not move is closed, whatever the relay clicked', async () => {
    await ask(fault('relay', 'stuck', true))
    await devices.barrier.pulse('open', () => true)
    expect(devices.barrier.view()).toEqual({ state: 'closed', proof: 'sensor' })
  })

  it('refuses where the devices are real', async () => {
    const parts = { lane: { id: 'lane', code: 'IN-01' }, bus: hardware.bus, devices, config: hardware.config }
    const real = deviceLab({ ...parts, frames: () => [], keep: async () => undefined, faults: null })
    expect(await real(fault('printer', 'paper_out', true), nobody)).toEqual({ ok: false, code: 'lab.real_devices' })
    expect(hardware.printer.condition.paper).toBe('ok')
  })
})
