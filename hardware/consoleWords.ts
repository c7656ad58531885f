import type { EventEmitter } from 'node:events'
import { z } from 'zod'
import type { PulseOutcome } from './lane/turn.ts'

const Told = z.object({
  data: z.union([
    z.object({ scan: z.string().min(1).max(4_096) }),
    /** Somebody at the machine wants the barrier open, and said so at this time. */
    z.object({ open: z.iso.datetime() }),
  ]),
})

/** What became of the opening that was asked for at this time. */
export const Opened = z.object({
  opened: z.object({
    asked: z.string(),
    outcome: z.enum(['executed', 'expired', 'duplicate', 'failed']),
    /** `journal` when nothing could be written down, else a word of the barrier. */
    detail: z.string().nullable(),
  }),
})
export type Opened = z.infer<typeof Opened>['opened']

/** Words that waited longer (ms) for a program that hung open nothing: nobody may stand there any more. */
const freshMs = 5_000

interface Ears {
  readonly scan: (code: string) => void
  readonly open: () => Promise<PulseOutcome>
}

/** Does what the console on this machine said; what it does not understand, or hears too late, it leaves alone. */
export async function obeyConsole(message: unknown, { scan, open }: Ears, now: Date): Promise<Opened | null> {
  const { data } = Told.safeParse(message).data ?? {}
  if (data === undefined) return null
  if ('scan' in data) {
    scan(data.scan)
    return null
  }
  const asked = data.open
  if (Math.abs(now.getTime() - Date.parse(asked)) >= freshMs) return { asked, outcome: 'expired', detail: null }
  return { asked, ...(await open()) }
}

interface ParentPort extends EventEmitter {
  postMessage(message: unknown): void
}

/** Codes that the console on this machine read from a scanner that types, and its emergency opening; a program of its own hears none. */
export function hearConsole(ears: Ears): void {
  const { parentPort }: NodeJS.Process & { readonly parentPort?: ParentPort } = process
  if (parentPort === undefined && process.send === undefined) return
  const answer = (opened: Opened): void => {
    if (parentPort !== undefined) parentPort.postMessage({ opened })
    else process.send?.({ opened })
  }
  ;(parentPort ?? process).on('message', (message: unknown) => {
    void obeyConsole(message, ears, new Date()).then((opened) => opened !== null && answer(opened))
  })
}
