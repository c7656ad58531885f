import { join } from 'node:path'
import { z } from 'zod'
import type { Disk } from '../journal/disk.ts'
import { Journal } from '../journal/journal.ts'

const Entry = z.object({ activity_id: z.string().nullable() })

/** Which activity's vehicle stands in the lane, kept for an agent that is restarted under it. */
export class TurnMemory {
  readonly #journal: Journal<z.infer<typeof Entry>>
  #last: string | null

  private constructor(journal: Journal<z.infer<typeof Entry>>, last: string | null) {
    this.#journal = journal
    this.#last = last
  }

  static async open(folder: string, disk?: Disk): Promise<TurnMemory> {
    const { journal, entries } = await Journal.open(join(folder, 'turn.jsonl'), Entry, (all) => all.slice(-1), disk)
    return new TurnMemory(journal, entries.at(-1)?.activity_id ?? null)
  }

  get activityId(): string | null {
    return this.#last
  }

  /** Resolves when it is on the disk. */
  async keep(activityId: string | null): Promise<void> {
    if (activityId === this.#last) return
    this.#last = activityId
    await this.#journal.append({ activity_id: activityId })
  }

  close(): Promise<void> {
    return this.#journal.close()
  }
}
