import type { BytePort } from '../transport/ports.ts'
import { EscPosPrinter } from './escPosPrinter.ts'
import { PlainPrinter } from './plainPrinter.ts'
import { printerTimes, type PrinterSession, type PrinterTimes } from './printerSession.ts'
import { StarPrinter } from './starPrinter.ts'

/** How a printer tells its state: by ESC/POS, by Star's automatic status, or hardly at all. */
export type PrinterAnswers = 'esc_pos' | 'star' | 'none'

/** A printer behind a byte stream; USB, network and serial alike. */
export function openPrinter(
  port: BytePort,
  answers: PrinterAnswers = 'esc_pos',
  times: PrinterTimes = printerTimes,
): PrinterSession {
  if (answers === 'star') return new StarPrinter(port, times)
  return answers === 'none' ? new PlainPrinter(port, times) : new EscPosPrinter(port, times)
}
