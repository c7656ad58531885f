import type { HidPort } from '../transport/ports.ts'
import type { Session } from './deviceSlot.ts'
import { keysPressed } from './keyboardReport.ts'
import { assemblePos, type PartialScan, type PosScan } from './posReport.ts'
import { scannedTimes, wedgeKey, type WedgeBuffer } from './wedge.ts'

export interface Scan extends PosScan {
  readonly at: Date
}

export interface ScannerSession extends Session {
  /** Pieces that did not make a code, and repeats, since it was opened. */
  readonly dropped: { count: number }
}

/** A code that is still held in front of the scanner is read again within this time, and counts once. */
const repeatMs = 700

/** A scanner in HID POS mode: read at all times, because the kernel drops what is not. */
export function openScanner(port: HidPort, onScan: (scan: Scan) => void): ScannerSession {
  let partial: PartialScan | null = null
  return scannerOver(port, onScan, (report, now) => {
    const step = assemblePos(partial, report, now)
    partial = step.partial
    return step.scan ?? (step.dropped === null ? null : 'dropped')
  })
}

/**
 * A scanner that types, read where the operating system lets programs read keyboards (Linux). Its keys reach the
 * focused window as well: the console swallows them, and HID POS mode is always better.
 */
export function openWedge(port: HidPort, onScan: (scan: Scan) => void): ScannerSession {
  let before: Uint8Array = new Uint8Array(8)
  let buffer: WedgeBuffer | null = null
  return scannerOver(port, onScan, (report, at) => {
    let text: string | null = null
    for (const key of keysPressed(before, report)) {
      const step = wedgeKey(buffer, { key, at }, scannedTimes)
      buffer = step.buffer
      text = step.scan ?? text
    }
    before = Uint8Array.from(report)
    return text === null ? null : { text, symbology: 'other', raw: Buffer.from(text) }
  })
}

function scannerOver(
  port: HidPort,
  onScan: (scan: Scan) => void,
  read: (report: Uint8Array, now: number) => PosScan | 'dropped' | null,
): ScannerSession {
  const dropped = { count: 0 }
  let last = { text: '', at: Number.NEGATIVE_INFINITY }
  port.onReport((report) => {
    const now = performance.now()
    const scan = read(report, now)
    if (scan === null) return
    const isRepeat = scan !== 'dropped' && scan.text === last.text && now - last.at < repeatMs
    if (scan === 'dropped' || isRepeat) dropped.count += 1
    if (scan === 'dropped') return
    last = { text: scan.text, at: now }
    if (!isRepeat) onScan({ ...scan, at: new Date() })
  })
  return { closed: port.closed, close: () => port.close(), dropped }
}
