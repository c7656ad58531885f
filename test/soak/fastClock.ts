/** A program's own time, which only `advance` moves: timers fire in order, at the moment they were set for. */
export interface FastClock {
  /** Moves time forward, firing what is due on the way. */
  advance(ms: number): Promise<void>
  now(): number
  /** Timers that wait now: one that is never cleared shows as growth. */
  waiting(): number
}

/**
 * Takes the place of a program's `Date` and timers, in a page as well as in Node; `performance` and what the platform
 * counts by itself go on in real time. To be called before anything else is loaded, and written without a name from
 * outside, because a page gets it as text.
 */
export function installFastClock(begin: number): FastClock {
  interface Timer {
    at: number
    readonly wait: number
    readonly act: () => void
    readonly again: boolean
  }

  const RealDate = Date
  const timers = new Map<number, Timer>()
  let now = begin
  let made = 0

  class FastDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [now] : given) as [number]))
    }
    static override now(): number {
      return now
    }
    static override [Symbol.hasInstance](value: unknown): boolean {
      return Object.prototype.toString.call(value) === '[object Date]'
    }
  }

  /** What Node hands out for a timer; a page passes it back and asks no more of it. */
  function handle(id: number) {
    const own = {
      ref: () => own,
      unref: () => own,
      hasRef: () => false,
      refresh() {
        const timer = timers.get(id) ?? forgotten.get(own)
        if (timer !== undefined) timers.set(id, { ...timer, at: now + timer.wait })
        return own
      },
      [Symbol.toPrimitive]: () => id,
    }
    return own
  }
  const forgotten = new WeakMap<object, Timer>()

  function set(again: boolean) {
    return (act: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
      const id = ++made
      const wait = Math.max(1, Number(ms) || 0)
      const timer = { at: now + wait, wait, act: () => act(...given), again }
      const own = handle(id)
      timers.set(id, timer)
      forgotten.set(own, timer)
      return own
    }
  }
  const clear = (timer: unknown): void => void (timer != null && timers.delete(Number(timer)))

  function fireNext(until: number): boolean {
    let due: [number, Timer] | null = null
    for (const entry of timers) if (entry[1].at <= until && (due === null || entry[1].at < due[1].at)) due = entry
    if (due === null) return false
    const [id, timer] = due
    now = Math.max(now, timer.at)
    if (timer.again) timer.at += timer.wait
    else timers.delete(id)
    timer.act()
    return true
  }

  /** A turn of the program's own event loop, in which it hears its sockets and draws. */
  const { port1, port2 } = new MessageChannel()
  const turns: (() => void)[] = []
  port1.onmessage = () => turns.shift()?.()
  const turn = (): Promise<void> =>
    new Promise((over) => {
      turns.push(over)
      port2.postMessage(null)
    })

  Object.assign(globalThis, {
    Date: FastDate,
    setTimeout: set(false),
    setInterval: set(true),
    clearTimeout: clear,
    clearInterval: clear,
  })

  return {
    async advance(ms) {
      const until = now + ms
      while (fireNext(until)) await Promise.resolve()
      now = until
      await turn()
    },
    now: () => now,
    waiting: () => timers.size,
  }
}
