import { useSyncExternalStore } from 'react'
import { serverNow } from '../live/connection.ts'

/** One timer for everybody who shows a running time; it sleeps while nobody does. */
function createTicker(everyMs: number) {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  let now = serverNow()

  function tick(): void {
    now = serverNow()
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void): () => void {
    if (listeners.size === 0) {
      now = serverNow()
      timer = setInterval(tick, everyMs)
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) clearInterval(timer)
    }
  }

  return { subscribe, now: () => now }
}

const seconds = createTicker(1000)
const tenthsOfSeconds = createTicker(100)

/** The server's time, once a second; milliseconds since 1970. */
export const useSecond = (): number => useSyncExternalStore(seconds.subscribe, seconds.now)

/** The server's time, ten times a second: for something that somebody watches. */
export const useTenth = (): number => useSyncExternalStore(tenthsOfSeconds.subscribe, tenthsOfSeconds.now)
