import type { HidPort } from '../transport/ports.ts'
import { assemblePos, type PartialScan, type PosScan } from './posReport.ts'
import type { Session } from './deviceSlot.ts'

export interface Scan extends PosScan {
  readonly at: Date
}

export interface ScannerSession extends Session {
  /** Pieces that did not make a code since it was opened. */
  readonly dropped: { count: number }
}

/** A scanner in HID POS mode: read at all times, because the kernel drops what is not. */
export function openScanner(port: HidPort, onScan: (scan: Scan) => void): ScannerSession {
  let partial: PartialScan | null = null
  const dropped = { count: 0 }
  port.onReport((report) => {
    const step = assemblePos(partial, report, performance.now())
    partial = step.partial
    if (step.dropped !== null) dropped.count += 1
    if (step.scan !== null) onScan({ ...step.scan, at: new Date() })
  })
  return { closed: port.closed, close: () => port.close(), dropped }
}
