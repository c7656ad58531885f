import type { EventEmitter } from 'node:events'
import { z } from 'zod'

const Told = z.object({
  data: z.union([
    z.object({ scan: z.string().min(1).max(4_096) }),
    /** Somebody at the machine wants the barrier open, and said so at this time. */
    z.object({ open: z.iso.datetime() }),
  ]),
})

/** Words that waited longer (ms) for a program that hung open nothing: nobody may stand there any more. */
const freshMs = 5_000

interface Ears {
  readonly scan: (code: string) => void
  readonly open: () => void
}

/** Does what the console on this machine said; what it does not understand, or hears too late, it leaves alone. */
export function obeyConsole(message: unknown, { scan, open }: Ears, now: Date): void {
  const { data } = Told.safeParse(message).data ?? {}
  if (data === undefined) return
  if ('scan' in data) scan(data.scan)
  else if (Math.abs(now.getTime() - Date.parse(data.open)) < freshMs) open()
}

/** Codes that the console on this machine read from a scanner that types, and its emergency opening; a program of its own hears none. */
export function hearConsole(ears: Ears): void {
  const { parentPort }: NodeJS.Process & { readonly parentPort?: EventEmitter } = process
  if (parentPort === undefined && process.send === undefined) return
  ;(parentPort ?? process).on('message', (message: unknown) => obeyConsole(message, ears, new Date()))
}
