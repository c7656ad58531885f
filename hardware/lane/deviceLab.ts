import type { LabFaultInput, LaneLab } from '#shared/contract/autogate/commissioning.ts'
import type { LabAnswer, LabQuestion } from '#shared/contract/lane.ts'
import { findDevice } from '../devices/findDevice.ts'
import type { LaneDevicesConfig } from '../devices/laneDevices.ts'
import { profileOf } from '../devices/profiles.ts'
import type { Frame } from '../devices/trafficTap.ts'
import type { LaneDevices } from '../devices/laneDevices.ts'
import type { Bus } from '../transport/ports.ts'
import { runSelfTest } from './selfTest.ts'
import type { PulsesForTest } from './laneAgentParts.ts'

interface Parts {
  readonly lane: { readonly id: string; readonly code: string }
  readonly bus: Bus
  readonly devices: LaneDevices
  readonly config: LaneDevicesConfig
  readonly frames: () => readonly Frame[]
  /** Keeps a new binding for the next start. */
  readonly keep: (config: LaneDevicesConfig) => Promise<void>
  /** Null where the devices are real. */
  readonly faults: SimulatedFaults | null
}

/** The hands on simulated devices. */
interface SimulatedFaults {
  turn(input: LabFaultInput): void
  active(): NonNullable<LaneLab['simulated']>
}

/** Answers the device lab of the console: what is plugged in, what it is bound to, and what goes over the wires. */
export function deviceLab(given: Parts): (question: LabQuestion, agent: PulsesForTest) => Promise<LabAnswer> {
  let parts = given
  return async (question, agent) => {
    switch (question.do) {
      case 'look':
        return { ok: true, lab: await look(parts), test: null }
      case 'bind':
        return await bind(parts, question, (config) => (parts = { ...parts, config }))
      case 'fault':
        if (parts.faults === null) return { ok: false, code: 'lab.real_devices' }
        parts.faults.turn(question.fault)
        return { ok: true, lab: await look(parts), test: null }
      case 'self_test':
        return { ok: true, lab: null, test: await runSelfTest(parts, agent, question.command) }
    }
  }
}

async function look({ lane, bus, devices, config, frames, faults }: Parts): Promise<LaneLab> {
  const listed = await bus.list()
  return {
    lane: { id: lane.id, code: lane.code },
    read_at: new Date().toISOString(),
    devices: listed.map((info) => {
      const profile = profileOf(info)
      return {
        roles: profile === null || profile === undefined ? [] : [profile.role],
        name: info.product ?? profile?.name ?? 'USB',
        vendor_id: info.vendorId,
        product_id: info.productId,
        serial: info.serial,
        port: info.portPath,
        path: info.path,
      }
    }),
    slots: devices.health().map(({ since, ...slot }) => ({ ...slot, since: since.toISOString() })),
    simulated: faults?.active() ?? null,
    bindings: { scanner: named(config.scanner), printer: named(config.printer), relay: named(config.relay) },
    traffic: frames().map(({ at, device, way, bytes, length }) => ({
      at: at.toISOString(),
      device,
      way,
      hex: Buffer.from(bytes).toString('hex'),
      length,
    })),
  }
}

/** Devices on the network are bound in the machine's own file alone. */
const named = (binding: LaneDevicesConfig['relay']): LaneLab['bindings']['relay'] =>
  binding.by === 'address' ? { by: 'port', port: binding.address.slice(0, 60) } : binding

async function bind(
  parts: Parts,
  { role, binding }: Extract<LabQuestion, { do: 'bind' }>,
  become: (config: LaneDevicesConfig) => Parts,
): Promise<LabAnswer> {
  const found = await findDevice(parts.bus, role, binding)
  if (found === 'ambiguous') return { ok: false, code: 'device.ambiguous' }
  if (found === 'missing') return { ok: false, code: 'device.missing' }
  const bound = become({ ...parts.config, [role]: binding })
  await parts.keep(bound.config)
  await parts.devices.rebind(role, binding)
  return { ok: true, lab: await look(bound), test: null }
}
