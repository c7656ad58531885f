import { join } from 'node:path'
import { z } from 'zod'
import type { Disk } from '../journal/disk.ts'
import { Journal } from '../journal/journal.ts'

const Entry = z.object({ id: z.string() })
const remembered = 1_000

/** Command ids this lane has seen, across restarts: no id moves the barrier twice. */
export class CommandMemory {
  readonly #journal: Journal<z.infer<typeof Entry>>
  #seen: Set<string>

  private constructor(journal: Journal<z.infer<typeof Entry>>, seen: Set<string>) {
    this.#journal = journal
    this.#seen = seen
  }

  static async open(folder: string, disk?: Disk): Promise<CommandMemory> {
    const path = join(folder, 'commands.jsonl')
    const { journal, entries } = await Journal.open(path, Entry, (all) => all.slice(-remembered), disk)
    return new CommandMemory(journal, new Set(entries.map(({ id }) => id)))
  }

  /** True once per id, after it is on the disk. Throws when it cannot be written: then nothing may open. */
  async first(id: string): Promise<boolean> {
    if (this.#seen.has(id)) return false
    this.#seen.add(id)
    await this.#journal.append({ id })
    if (this.#seen.size > 2 * remembered) this.#seen = new Set([...this.#seen].slice(-remembered))
    return true
  }

  /** Why no id can be written down; null while all is well. */
  get fault(): string | null {
    return this.#journal.fault
  }

  /** After a failed write: tries whether the disk takes something again. */
  mend(): Promise<void> {
    return this.#journal.mend()
  }

  close(): Promise<void> {
    return this.#journal.close()
  }
}
