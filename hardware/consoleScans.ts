import type { EventEmitter } from 'node:events'
import { z } from 'zod'

const Told = z.object({ data: z.object({ scan: z.string().min(1).max(4_096) }) })

/** Codes that the console on this machine read from a scanner that types; a program of its own hears none. */
export function hearConsoleScans(take: (code: string) => void): void {
  const { parentPort }: NodeJS.Process & { readonly parentPort?: EventEmitter } = process
  if (parentPort === undefined && process.send === undefined) return
  ;(parentPort ?? process).on('message', (message: unknown) => {
    const told = Told.safeParse(message)
    if (told.success) take(told.data.data.scan)
  })
}
