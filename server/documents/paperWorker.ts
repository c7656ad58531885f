import { parentPort } from 'node:worker_threads'
import { ticketPaper } from './ticketPaper.ts'
import type { TicketSheet } from './ticketSheet.ts'

/** What the main thread asks of the worker, and what it gets. */
export interface PaperOrder {
  readonly id: number
  readonly sheet: TicketSheet
}

export type PaperAnswer =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly failure: string }

parentPort?.on('message', ({ id, sheet }: PaperOrder) => {
  try {
    const bytes = ticketPaper(sheet)
    parentPort?.postMessage({ id, bytes } satisfies PaperAnswer, [bytes.buffer])
  } catch (cause) {
    parentPort?.postMessage({ id, failure: String(cause) } satisfies PaperAnswer)
  }
})
