import type {
  BarrierProof,
  BarrierState,
  CameraPosition,
  DeviceRole,
  DeviceState,
  Direction,
  Lamp as Colour,
} from '#shared/domain/lane.ts'
import type { PaperWidth } from '#shared/slip/paper.ts'
import type { SlipLine } from '#shared/slip/slipLines.ts'
import type { PrintOutcome, PrintProgress } from '../drivers/printerSession.ts'
import type { Scan } from '../drivers/scannerSession.ts'

/** One line of the lane's device list. */
export interface DeviceHealth {
  readonly role: DeviceRole
  readonly name: string
  readonly state: DeviceState
  readonly detail: string | null
  readonly since: Date
  /** Times it came back since the start. */
  readonly reconnects: number
  /** Readings of a scanner that made no code or came twice, since it was opened; null where nothing reads. */
  readonly dropped: number | null
}

export interface Scanner {
  onScan(listener: (scan: Scan) => void): void
}

export interface Printer {
  print(slip: readonly SlipLine[], progress: PrintProgress): Promise<PrintOutcome>
  /** Called when it became able to print again. */
  onReady(listener: () => void): void
  /** Called when paper that had run out is there again. */
  onNewRoll(listener: () => void): void
  /** By the length of what was printed, the roll is nearly used up: shown as a sensor's word would be. */
  expectPaperLow(low: boolean): void
  /** Width of its paper, in millimetres. */
  readonly paper: PaperWidth
}

export interface BarrierView {
  readonly state: BarrierState
  readonly proof: BarrierProof
}

export interface Barrier {
  /**
   * Presses a button of the barrier's controller: on, wait, off. Resolves as soon as the relay is on.
   * `mayStart` is asked at that very moment. Throws a PortFault when the relay did not switch.
   */
  pulse(action: 'open' | 'close', mayStart: () => boolean): Promise<'started' | 'refused'>
  view(): BarrierView
  onChange(listener: () => void): void
}

export interface Lamp {
  /** Wanted from now on; shown again by itself when the board comes back. */
  show(colour: 'red' | 'yellow' | 'green' | 'off'): void
  /** What the board says is lit. */
  lit(): Colour
}

export interface Button {
  onPress(listener: () => void): void
}

export interface Photo {
  readonly position: CameraPosition
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface SeenVehicle {
  readonly plate: string | null
  readonly confidence: number | null
  readonly direction: Direction | null
  readonly photos: readonly Photo[]
  readonly at: Date
}

export interface Camera {
  onVehicle(listener: (vehicle: SeenVehicle) => void): void
  onGone(listener: (outcome: 'passed' | 'left') => void): void
  /** Whether a vehicle stands on the loop: told when that changes, and first of all when the camera unit is reached. */
  onPresence(listener: (present: boolean) => void): void
}
