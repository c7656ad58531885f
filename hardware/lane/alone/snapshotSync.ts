import type { LaneApi } from '../laneApi.ts'
import type { LaneLog } from '../laneLog.ts'
import type { SnapshotStore } from './snapshotStore.ts'

interface Parts {
  readonly store: SnapshotStore
  readonly api: Pick<LaneApi, 'snapshot'>
  readonly log: LaneLog
  readonly everyMs: number
  readonly changed: () => void
}

/** Pages that one look may take: more wait for the next. */
const mostPages = 200

/** Keeps the snapshot as young as the line to the server allows. */
export class SnapshotSync {
  readonly #parts: Parts
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #refused: string | null = null
  #closed = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.now()
  }

  /** Looks at once. */
  now(): void {
    if (this.#closed) return
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#running ??= this.#look().finally(() => {
      this.#running = null
      if (!this.#closed) this.#timer = setTimeout(() => this.now(), this.#parts.everyMs)
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#running
  }

  async #look(): Promise<void> {
    const { store, api, changed, log } = this.#parts
    try {
      for (let page = 0; page < mostPages && !this.#closed; page += 1)
        if (!(await store.add(await api.snapshot(store.cursor)))) break
      this.#refused = null
      changed()
    } catch (thrown) {
      const why = String(thrown)
      if (why !== this.#refused) log.warn({ why }, 'No new snapshot')
      this.#refused = why
    }
  }
}
