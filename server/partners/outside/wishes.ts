import type { Log } from '../../ports.ts'

/** Things to be asked for in the background: each once, however often it is wished for, a few at a time. */
export interface Wishes {
  add(key: string): void
  /** Waits until nothing is wished for any more. */
  settled(): Promise<void>
}

const atOnce = 2
/** More than a site has; whoever wishes for more has a fault, and the next round will find what was left out. */
const most = 5_000

export function createWishes(ask: (key: string) => Promise<void>, log: Log): Wishes {
  const waiting = new Set<string>()
  const running = new Map<string, Promise<void>>()

  function start(): void {
    for (const key of waiting) {
      if (running.size >= atOnce) return
      if (running.has(key)) continue
      waiting.delete(key)
      const one = ask(key)
        .catch((cause: unknown) => log.warn({ err: cause, key }, 'An outside system was asked in vain'))
        .finally(() => {
          running.delete(key)
          start()
        })
      running.set(key, one)
    }
  }

  return {
    add(key) {
      if (waiting.size >= most) return
      waiting.add(key)
      start()
    },
    async settled() {
      while (running.size > 0) await Promise.all(running.values())
    },
  }
}
