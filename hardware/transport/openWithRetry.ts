import { setTimeout as sleep } from 'node:timers/promises'
import { PortFault } from './portFault.ts'

/**
 * A device that was just enumerated may refuse for a moment (EHOSTUNREACH, access denied, busy):
 * try again from 50 ms to 1 s apart for five seconds. A device that is gone is not tried again.
 */
export async function openWithRetry<Port>(open: () => Promise<Port>, budgetMs = 5_000): Promise<Port> {
  const until = Date.now() + budgetMs
  for (let delay = 50; ; delay = Math.min(1_000, delay * 2)) {
    try {
      return await open()
    } catch (thrown) {
      const fault = PortFault.from(thrown)
      if (fault.kind === 'gone' || Date.now() + delay > until) throw fault
      await sleep(delay)
    }
  }
}
