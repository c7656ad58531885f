import { parentPort } from 'node:worker_threads'
import { reportPaper } from './reports/reportPaper.ts'
import type { ReportSheet } from './reports/reportSheet.ts'
import { slipPaper, type SlipSheet } from './slipPaper.ts'
import { ticketPaper } from './ticketPaper.ts'
import type { TicketSheet } from './ticketSheet.ts'

/** What is to be drawn. */
export type Sheet =
  | { readonly kind: 'ticket'; readonly sheet: TicketSheet }
  | { readonly kind: 'report'; readonly sheet: ReportSheet }
  | { readonly kind: 'slips'; readonly sheet: SlipSheet }

/** What the main thread asks of the worker, and what it gets. */
export interface PaperOrder {
  readonly id: number
  readonly paper: Sheet
}

export type PaperAnswer =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly failure: string }

function draw(paper: Sheet): Uint8Array<ArrayBuffer> {
  switch (paper.kind) {
    case 'ticket':
      return ticketPaper(paper.sheet)
    case 'report':
      return reportPaper(paper.sheet)
    case 'slips':
      return slipPaper(paper.sheet)
  }
}

parentPort?.on('message', ({ id, paper }: PaperOrder) => {
  try {
    const bytes = draw(paper)
    parentPort?.postMessage({ id, bytes } satisfies PaperAnswer, [bytes.buffer])
  } catch (cause) {
    parentPort?.postMessage({ id, failure: String(cause) } satisfies PaperAnswer)
  }
})
