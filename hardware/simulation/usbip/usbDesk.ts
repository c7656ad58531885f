import { z } from 'zod'
import { LcusRelaySim } from '../lcusRelaySim.ts'
import { PrinterSim } from '../printerSim.ts'
import { RelaySim } from '../relaySim.ts'
import { ScannerSim } from '../scannerSim.ts'
import { printerConditionNames, setPrinter } from '../printerConditions.ts'
import { textOfSlip } from '../escPosReader.ts'
import { StarPrinterSim } from '../starPrinterSim.ts'
import { UcreatefunRelaySim } from '../ucreatefunRelaySim.ts'
import { FaultScript } from '../usb/faultScript.ts'
import { WedgeSim } from '../wedgeSim.ts'

export const deskDevices = ['relay', 'scanner', 'printer', 'keyboard', 'star', 'lcus', 'ucreatefun'] as const
export type DeskDevice = (typeof deskDevices)[number]

/** Where each is plugged in: the bus ids of `usbip attach`. */
export const busIds: Record<DeskDevice, string> = {
  relay: '1-1',
  scanner: '1-2',
  printer: '1-3',
  keyboard: '1-4',
  star: '1-5',
  lcus: '1-6',
  ucreatefun: '1-7',
}

/** The hands on exported devices: one JSON object per line on the control port. */
export const DeskOrder = z.discriminatedUnion('do', [
  z.object({ do: z.literal('scan'), code: z.string().max(70_000), aim: z.string().length(3).default(']Q1') }),
  z.object({ do: z.literal('noise'), report: z.string().regex(/^([0-9a-f]{2})*$/) }),
  z.object({ do: z.literal('printer'), condition: z.enum(printerConditionNames) }),
  z.object({ do: z.literal('unplug'), device: z.enum(deskDevices) }),
  z.object({ do: z.literal('type'), text: z.string().max(600) }),
  z.object({ do: z.literal('fault'), device: z.enum(deskDevices), script: FaultScript }),
  /** No faults, paper in, relays off. */
  z.object({ do: z.literal('calm') }),
  z.object({ do: z.literal('state') }),
])
export type DeskOrder = z.input<typeof DeskOrder>

/** What the devices themselves saw. */
export interface DeskState {
  readonly attached: readonly DeskDevice[]
  /** Reports of the scanner that the kernel has not asked for yet. */
  readonly scans_untaken: number
  readonly relay_bits: number
  readonly lcus_bits: number
  readonly ucreatefun_bits: number
  /** Text of every slip that came out. */
  readonly slips: readonly string[]
  /** Slips that came out of the Star printer. */
  readonly star_slips: number
}

/** One of each device, as they lie on a technician's desk. */
export class UsbDesk {
  readonly relay = new RelaySim()
  readonly scanner = new ScannerSim()
  readonly printer = new PrinterSim()
  readonly keyboard = new WedgeSim()
  readonly star = new StarPrinterSim()
  readonly lcus = new LcusRelaySim()
  readonly ucreatefun = new UcreatefunRelaySim()

  obey(order: z.output<typeof DeskOrder>): DeskState {
    switch (order.do) {
      case 'scan':
        this.scanner.scan(order.code, order.aim)
        break
      case 'noise':
        this.scanner.noise(Buffer.from(order.report, 'hex'))
        break
      case 'printer':
        setPrinter(this.printer, order.condition)
        break
      case 'unplug':
        this[order.device].unplug()
        break
      case 'type':
        this.keyboard.scan(order.text)
        break
      case 'fault':
        this[order.device].faults.run(order.script)
        break
      case 'calm':
        for (const device of deskDevices) this[device].faults.calm()
        this.printer.restart()
        for (const board of [this.relay, this.lcus, this.ucreatefun]) board.release()
        break
      case 'state':
    }
    return {
      attached: deskDevices.filter((name) => this[name].plugged),
      scans_untaken: this.scanner.untaken,
      relay_bits: this.relay.state,
      lcus_bits: this.lcus.state,
      ucreatefun_bits: this.ucreatefun.state,
      slips: this.printer.slips.map(textOfSlip),
      star_slips: this.star.slips.length,
    }
  }
}
