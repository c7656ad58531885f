import type { AnprVehicle } from '../drivers/anprMessage.ts'
import { LaneDevicesConfig } from '../devices/laneDevices.ts'
import { SimBus } from '../transport/simBus.ts'
import { armTimes, BarrierArm, type ArmTimes } from './barrierArm.ts'
import { CameraSim } from './cameraSim.ts'
import { setPrinter, type PrinterConditionName } from './printerConditions.ts'
import { PrinterSim } from './printerSim.ts'
import { RelaySim } from './relaySim.ts'
import { ScannerSim } from './scannerSim.ts'

export const simulatedDevices = ['relay', 'scanner', 'printer', 'neighbour', 'camera'] as const
export type SimulatedDevice = (typeof simulatedDevices)[number]

const usbPorts = { relay: '1-1', scanner: '1-2', printer: '1-3', neighbour: '1-4' } as const
const cameraAddress = 'tcp://camera'

/** The hardware of one lane in memory, and the hands that play vehicle, driver and cable. */
export class SimulatedLane {
  readonly bus = new SimBus()
  readonly config: LaneDevicesConfig
  readonly relay: RelaySim
  readonly scanner: ScannerSim
  readonly printer: PrinterSim
  /** The printer of the next lane; it hangs on this machine only where `neighbourName` says so. */
  readonly neighbour: PrinterSim
  readonly camera = new CameraSim()
  readonly arm: BarrierArm

  /** `number` makes ids and serial numbers: no two lanes of a site share them. */
  constructor(number = 1, times: ArmTimes = armTimes, neighbourName: string | null = null) {
    const serial = String(number).padStart(4, '0')
    this.relay = new RelaySim({ id: `G${serial}` })
    this.scanner = new ScannerSim({ serial: `SCN${serial}` })
    this.printer = new PrinterSim({ serial: `TM${serial}` })
    this.neighbour = new PrinterSim({ serial: `NB${serial}` })
    this.config = LaneDevicesConfig.parse({
      relay: { by: 'relay', id: `G${serial}` },
      scanner: { by: 'serial', serial: `SCN${serial}` },
      printer: { by: 'serial', serial: `TM${serial}` },
      camera: cameraAddress,
      fallback_printer: neighbourName === null ? null : { by: 'serial', serial: `NB${serial}` },
      fallback_printer_name: neighbourName,
    })
    this.arm = new BarrierArm(this.relay, this.config.channels, (arm) => this.camera.inputs({ arm }), times)
    for (const device of simulatedDevices) if (device !== 'neighbour' || neighbourName !== null) this.plug(device)
  }

  arrive(vehicle: Omit<AnprVehicle, 'event' | 'at'>): void {
    this.camera.vehicle(vehicle)
  }

  /** Drives through when the arm is not down, else turns away; `outcome` forces one. */
  leave(outcome: 'passed' | 'left' = this.arm.arm === 'closed' ? 'left' : 'passed'): void {
    this.camera.gone(outcome)
    if (outcome === 'passed') this.arm.passed()
  }

  setPrinter(name: PrinterConditionName): void {
    setPrinter(this.printer, name)
  }

  plug(device: SimulatedDevice): void {
    if (device === 'camera') {
      this.camera.replug()
      this.bus.network(cameraAddress, this.camera)
    } else if (!this[device].plugged) this.bus.plug(usbPorts[device], this[device])
  }

  unplug(device: SimulatedDevice): void {
    this[device].unplug()
  }

  close(): void {
    this.arm.stop()
  }
}
