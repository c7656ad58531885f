import { otherPrinter } from '#shared/slip/printedOn.ts'
import { guardWords } from '#shared/words/console/guard.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import type { Lane } from '../../live/operationsChanges.ts'
import { clockTime } from '../../ui/formats.ts'
import { saying, type Said } from '../../ui/said.ts'
import type { PostSlip } from './SlipPreview.tsx'

interface State {
  readonly said: Said
  readonly tone: 'ok' | 'warn' | 'crit' | 'none'
}

/** How far a slip is, by what the printer said, never by what was sent. */
export function slipState({ state, detail, updated_at }: Pick<PostSlip, 'state' | 'detail' | 'updated_at'>): State {
  const printer = otherPrinter(detail)
  switch (state) {
    case 'queued':
      if (detail !== null) return { said: saying(guardWords.waitsForPrinter), tone: 'warn' }
      return { said: saying(guardWords.sending), tone: 'none' }
    case 'sending':
      return { said: saying(guardWords.sending), tone: 'none' }
    case 'sent':
      return { said: saying(guardWords.printing), tone: 'none' }
    case 'confirmed':
      return {
        said:
          printer === null
            ? saying(guardWords.printed, { time: clockTime(updated_at) })
            : saying(guardWords.printedAt, { time: clockTime(updated_at), printer }),
        tone: 'ok',
      }
    case 'uncertain':
      return { said: saying(guardWords.uncertain), tone: 'warn' }
    case 'failed':
      return { said: saying(guardWords.printFailed), tone: 'crit' }
  }
}

/** Why F9 has nothing to print; null for a slip that never became paper, so that it is not a second one. */
export function whyNotPrinted({ state }: Pick<PostSlip, 'state'>): Sentence | null {
  if (state === 'failed' || state === 'uncertain') return null
  return state === 'queued' || state === 'sending' ? guardWords.comesByItself : guardWords.printedAlready
}

type Device = Lane['devices'][number]

export function printerState(printer: Device | undefined): State {
  if (printer === undefined) return { said: saying(guardWords.stateUnknown), tone: 'none' }
  if (printer.state === 'lost' || printer.state === 'absent')
    return { said: saying(guardWords.stateLost), tone: 'crit' }
  if (printer.state === 'ready' || printer.detail === 'paper_low')
    return { said: saying(guardWords.stateReady), tone: 'ok' }
  return { said: saying(guardWords.stateFault), tone: 'crit' }
}

export function paperState(printer: Device | undefined): State {
  if (printer === undefined || printer.state === 'lost') return { said: saying(guardWords.stateUnknown), tone: 'none' }
  if (printer.detail === 'paper_out') return { said: saying(guardWords.paperOut), tone: 'crit' }
  if (printer.detail === 'cover_open') return { said: saying(guardWords.coverOpen), tone: 'crit' }
  if (printer.detail === 'paper_low') return { said: saying(guardWords.paperLow), tone: 'warn' }
  return { said: saying(guardWords.paperGood), tone: 'none' }
}
