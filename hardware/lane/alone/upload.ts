import { Refusal } from '#shared/contract/errors.ts'
import { mostEntries, type JournalEntry } from '#shared/contract/laneJournal.ts'
import type { LaneJournal } from '../../journal/laneJournal.ts'
import type { LaneApi } from '../laneApi.ts'
import type { LaneLog } from '../laneLog.ts'

interface Parts {
  readonly journal: LaneJournal
  readonly api: Pick<LaneApi, 'upload'>
  readonly log: LaneLog
  /** The server knows all that the lane did. */
  readonly drained: () => void
}

const firstWaitMs = 250
const longestWaitMs = 5_000
/** A server that fails this often over one entry alone will not take it. */
const failuresOfOne = 6

/** Tells the server what the lane did: in order, one stretch at a time, until it is taken or put aside. */
export class Upload {
  readonly #parts: Parts
  #running: Promise<void> | null = null
  #again: NodeJS.Timeout | null = null
  #waitMs = firstWaitMs
  #alone = false
  #failures = 0
  #closed = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Begins at once; what is under way goes on. */
  flush(): void {
    if (this.#closed) return
    if (this.#again !== null) clearTimeout(this.#again)
    this.#again = null
    this.#running ??= this.#drain().finally(() => {
      this.#running = null
      if (this.#again === null && this.#parts.journal.next(1).length > 0) this.flush()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#again !== null) clearTimeout(this.#again)
    await this.#running
  }

  async #drain(): Promise<void> {
    const { journal, log } = this.#parts
    while (!this.#closed) {
      const entries = journal.next(this.#alone ? 1 : mostEntries)
      if (entries.length === 0) return
      try {
        await this.#send(entries)
        this.#waitMs = firstWaitMs
        this.#failures = 0
        this.#alone = false
      } catch (thrown) {
        if (await this.#isolate(entries, thrown).catch(() => false)) continue
        log.warn({ waiting: journal.pending, why: String(thrown) }, 'The journal could not be uploaded yet')
        return this.#later()
      }
    }
  }

  async #send(entries: readonly JournalEntry[]): Promise<void> {
    const { journal, api, drained, log } = this.#parts
    const answers = await api.upload(entries)
    for (const { id, state, code, message } of answers) {
      const entry = entries.find((sent) => sent.id === id)
      if (state !== 'refused' || entry === undefined) continue
      log.warn({ entry: id, kind: entry.kind, code, message }, 'The server refused an entry; it is kept aside')
      await journal.putAside(entry, { code: code ?? 'refused', message: message ?? '' })
    }
    const done = answers.filter(({ state }) => state !== 'refused').map(({ id }) => id)
    if (done.length > 0) await journal.done(done)
    if (journal.pending === 0) drained()
  }

  /** True when it can go on at once: one entry that makes the server refuse all is found by sending each alone. */
  async #isolate(entries: readonly JournalEntry[], thrown: unknown): Promise<boolean> {
    const [first] = entries
    if (first === undefined || !(thrown instanceof Refusal)) return false
    const faulty = [400, 413, 422].includes(thrown.status)
    if (thrown.status === 500) this.#failures += 1
    if (!faulty && this.#failures < failuresOfOne) return false
    if (entries.length > 1) {
      this.#alone = true
      this.#failures = 0
      return true
    }
    this.#failures = 0
    this.#alone = false
    await this.#parts.journal.putAside(first, { code: thrown.code, message: thrown.message })
    return true
  }

  #later(): void {
    if (this.#closed) return
    this.#again = setTimeout(() => this.flush(), this.#waitMs)
    this.#waitMs = Math.min(longestWaitMs, this.#waitMs * 2)
  }
}
