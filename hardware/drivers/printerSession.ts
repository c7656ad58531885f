import type { Session } from './deviceSlot.ts'
import type { PrinterStatus } from './escPosStatus.ts'

export interface PrinterTimes {
  readonly answerMs: number
  readonly writeMs: number
  /** How long a slip may take until the printer says that it is through. */
  readonly printMs: number
}

export const printerTimes: PrinterTimes = { answerMs: 500, writeMs: 5_000, printMs: 8_000 }

/**
 * How a job ended. `held`: not a byte was sent. `uncertain`: some were, and nobody can say what came out. `sent`: all
 * were, and this printer never says more.
 */
export interface PrintOutcome {
  readonly state: 'confirmed' | 'sent' | 'held' | 'uncertain'
  readonly detail: string | null
}

/** Why a slip stays at `sent`. */
export const noAnswerExpected = 'no_answer_expected'

/** Told before the first byte leaves, and after the last one did. */
export type PrintProgress = (step: 'sending' | 'sent') => Promise<void>

export interface PrinterSession extends Session {
  status(): Promise<PrinterStatus | null>
  /** One job at a time. */
  print(job: Uint8Array, progress: PrintProgress): Promise<PrintOutcome>
}
