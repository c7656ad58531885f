import { join } from 'node:path'
import { z } from 'zod'
import type { Disk } from '../../journal/disk.ts'
import { Journal } from '../../journal/journal.ts'

const Learned = z.object({ root: z.string(), keys: z.array(z.string()) })

/** The keys whose pages a lane believes: the one that its pairing gave it, and newer ones that an older one vouched for. */
export class SiteKeys {
  readonly #root: string | null
  readonly #journal: Journal<z.infer<typeof Learned>>
  #trusted: ReadonlySet<string>
  #kept: readonly string[]

  private constructor(root: string | null, journal: Journal<z.infer<typeof Learned>>, kept: readonly string[]) {
    this.#root = root
    this.#journal = journal
    this.#kept = kept
    this.#trusted = new Set(root === null ? [] : [root, ...kept])
  }

  /** `root` is the pairing's; without one the key of the first page is believed. */
  static async open(folder: string, root: string | null, disk?: Disk): Promise<SiteKeys> {
    /* What was learned from another site's key is worth nothing after the machine was paired anew. */
    const path = join(folder, 'site-keys.jsonl')
    const ofRoot = (all: z.infer<typeof Learned>[]) => all.filter((learned) => learned.root === root).slice(-1)
    const { journal, entries } = await Journal.open(path, Learned, ofRoot, disk)
    return new SiteKeys(root, journal, entries[0]?.keys ?? [])
  }

  believes(key: string): boolean {
    return this.#trusted.size === 0 || this.#trusted.has(key)
  }

  /** From a page that a believed key has signed. */
  learn(keys: readonly string[]): void {
    this.#trusted = new Set(keys)
  }

  /** For the next start, when the pairing's own key may be gone; what the disk does not take is tried with the next page. */
  async keep(): Promise<void> {
    const root = this.#root
    const keys = [...this.#trusted]
    if (root === null || (keys.length === this.#kept.length && keys.every((key) => this.#kept.includes(key)))) return
    await this.#journal.append({ root, keys }).then(
      () => (this.#kept = keys),
      () => undefined,
    )
  }

  close(): Promise<void> {
    return this.#journal.close()
  }
}
