/** Thrown when the one writer of a SQLite file did not come free in time; looks like SQLite's own busy error. */
export class WriteLockTimeout extends Error {
  readonly code = 'SQLITE_BUSY'
}

/**
 * SQLite has one writer. Writers queue here instead of in SQLite, whose waiting would block the event loop,
 * and in order of arrival, which SQLite does not promise.
 */
export class WriteLock {
  readonly #patienceMs: () => number
  #held = false
  readonly #queue: (() => void)[] = []

  constructor(patienceMs: () => number) {
    this.#patienceMs = patienceMs
  }

  /** Resolves once the lock is held; rejects with {@link WriteLockTimeout}. */
  acquire(): Promise<void> {
    if (!this.#held) {
      this.#held = true
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const granted = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(granted), 1)
        reject(new WriteLockTimeout('Another transaction kept the database for too long'))
      }, this.#patienceMs())
      this.#queue.push(granted)
    })
  }

  release(): void {
    const next = this.#queue.shift()
    if (next === undefined) this.#held = false
    else next()
  }
}
