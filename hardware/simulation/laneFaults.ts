import { labFaults, type LabDevice, type LabFaultInput } from '#shared/contract/autogate/commissioning.ts'
import { ScannerSim } from './scannerSim.ts'
import type { SimulatedLane } from './simulatedLane.ts'
import type { SimDevice } from './usb/simDevice.ts'
import type { FaultScript } from './usb/faultScript.ts'

/** Long enough for a printer to count as silent, short enough for the lab's own questions. */
const delayMs = 600
const untilEnded = 100_000
const floodBytes = 65_536
const twinPort = '1-8'

const scripted = [
  'nak',
  'stall',
  'short_write',
  'garbage',
  'duplicate',
] as const satisfies readonly (keyof FaultScript)[]

/** A fault that people have a name for: how it begins and ends, and whether it lasts. */
interface Hand {
  readonly turn: (on: boolean) => void
  readonly isOn: () => boolean
}

/** The hands that make a simulated lane's devices go wrong, for the device lab. */
export class LaneFaults {
  readonly #lane: SimulatedLane
  readonly #twin: ScannerSim

  constructor(lane: SimulatedLane) {
    this.#lane = lane
    this.#twin = new ScannerSim({ serial: lane.scanner.identity.serial ?? '' })
  }

  turn({ device, fault, on }: LabFaultInput): void {
    this.#hand(device, fault).turn(on)
  }

  /** What is wrong with each device now. */
  active(): Record<LabDevice, string[]> {
    const of = (device: LabDevice): string[] => labFaults[device].filter((fault) => this.#hand(device, fault).isOn())
    return { scanner: of('scanner'), relay: of('relay'), printer: of('printer'), camera: of('camera') }
  }

  #hand(device: LabDevice, fault: LabFaultInput['fault']): Hand {
    const lane = this.#lane
    const { scanner, printer, arm } = lane
    switch (fault) {
      case 'unplug':
        return {
          turn: (on) => (on ? lane.unplug(device) : lane.plug(device)),
          isOn: () => !lane[device].plugged,
        }
      case 'stuck':
        return { turn: (on) => void (arm.broken = on), isOn: () => arm.broken }
      case 'paper_low':
        return {
          turn: (on) => printer.become({ paper: on ? 'near_end' : 'ok' }),
          isOn: () => printer.condition.paper === 'near_end',
        }
      case 'paper_out':
        return {
          turn: (on) => printer.become({ paper: on ? 'out' : 'ok' }),
          isOn: () => printer.condition.paper === 'out',
        }
      case 'cover_open':
        return { turn: (on) => printer.become({ cover: on }), isOn: () => printer.condition.cover }
      case 'flood':
        return { turn: (on) => on && scanner.scan('x'.repeat(floodBytes)), isOn: () => false }
      case 'twin':
        return {
          turn: (on) => (on ? lane.bus.plug(twinPort, this.#twin) : this.#twin.unplug()),
          isOn: () => this.#twin.plugged,
        }
      default:
        return this.#script(device, fault)
    }
  }

  #script(device: LabDevice, fault: (typeof scripted)[number] | 'delay'): Hand {
    const sim: SimDevice | null = device === 'camera' ? null : this.#lane[device]
    if (fault === 'delay')
      return {
        turn: (on) => sim?.faults.run({ delay_ms: on ? delayMs : 0 }),
        isOn: () => (sim?.faults.delayMs ?? 0) > 0,
      }
    return {
      turn: (on) => sim?.faults.run({ [fault]: on ? untilEnded : 0 }),
      isOn: () => sim?.faults.lasts(fault) ?? false,
    }
  }
}
