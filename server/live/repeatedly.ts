import type { Log } from '../ports.ts'

/** Does something every so many milliseconds, never twice at once; a failure is logged and tried again. Returns how to stop. */
export function repeatedly(milliseconds: number, what: string, log: Log, task: () => Promise<void>): () => void {
  let busy = false

  async function turn(): Promise<void> {
    if (busy) return
    busy = true
    try {
      await task()
    } catch (error) {
      log.warn({ err: error }, `${what} failed and will be tried again`)
    } finally {
      busy = false
    }
  }

  const timer = setInterval(() => void turn(), milliseconds)
  return () => clearInterval(timer)
}
