import { join } from 'node:path'
import { z } from 'zod'
import { JournalEntry } from '#shared/contract/laneJournal.ts'
import type { Disk } from './disk.ts'
import { Journal } from './journal.ts'

const Line = z.union([
  z.object({ entry: JournalEntry }),
  /** Entries that the server took. */
  z.object({ done: z.array(z.string()) }),
  /** One that it never will. */
  z.object({ aside: z.string() }),
  z.object({ synced: z.number().int() }),
])
type Line = z.infer<typeof Line>

const Aside = z.object({ entry: JournalEntry, code: z.string(), message: z.string(), at: z.iso.datetime() })
export type Aside = z.infer<typeof Aside>

/** More facts than a lane makes in the hours until somebody empties its disk. */
const mostUnwritten = 10_000

/** What the lane did and has not told the server yet, in its order, across kills, torn writes and full disks. */
export class LaneJournal {
  readonly #lines: Journal<Line>
  readonly #aside: Journal<Aside>
  #pending: JournalEntry[]
  /** Facts that the disk did not take: what happened, happened. */
  readonly #unwritten: JournalEntry[] = []
  #quarantined: Aside[]
  #synced: number
  #noting: Promise<void> | null = null
  #saidFault: string | null = null
  #changed: () => void = () => undefined

  private constructor(
    lines: Journal<Line>,
    aside: Journal<Aside>,
    kept: { pending: JournalEntry[]; quarantined: Aside[]; synced: number },
  ) {
    this.#lines = lines
    this.#aside = aside
    this.#pending = kept.pending
    this.#quarantined = kept.quarantined
    this.#synced = kept.synced
  }

  static async open(folder: string, disk?: Disk): Promise<LaneJournal> {
    let kept = { pending: [] as JournalEntry[], synced: 0 }
    const { journal } = await Journal.open(
      join(folder, 'journal.jsonl'),
      Line,
      (lines) => {
        kept = readLines(lines)
        return linesOf(kept)
      },
      disk,
    )
    const aside = await Journal.open(join(folder, 'quarantine.jsonl'), Aside, (all) => all, disk)
    return new LaneJournal(journal, aside.journal, { ...kept, quarantined: aside.entries })
  }

  /** The oldest entries that wait. */
  next(most: number): readonly JournalEntry[] {
    return this.#pending.slice(0, most)
  }

  /** All entries that wait and are on the disk. */
  get waiting(): readonly JournalEntry[] {
    return this.#pending
  }

  get pending(): number {
    return this.#pending.length + this.#unwritten.length
  }

  get synced(): number {
    return this.#synced
  }

  get quarantined(): readonly Aside[] {
    return this.#quarantined
  }

  /** Why nothing can be written down; null while all is well. */
  get fault(): string | null {
    return this.#lines.fault ?? this.#aside.fault
  }

  /** Called when something waits, when it was taken, and when writing fails or works again. */
  onChange(listener: () => void): void {
    this.#changed = listener
  }

  /** Resolves when it is on the disk; what throws here was not done and must not be. */
  async append(entry: JournalEntry): Promise<void> {
    await this.#write({ entry })
    this.#pending.push(entry)
    this.#changed()
  }

  /** Something that has happened, whether the disk takes it or not: it is written as soon as the disk does. */
  async note(entry: JournalEntry): Promise<void> {
    if (this.#unwritten.length >= mostUnwritten) throw new Error('the journal takes nothing, and too much waits for it')
    this.#unwritten.push(entry)
    await this.#writeNotes()
    this.#changed()
  }

  /** After a failed write: tries whether the disk takes something again, and writes what it did not take. */
  async mend(): Promise<void> {
    await this.#lines.mend()
    await this.#aside.mend()
    await this.#writeNotes()
    this.#tell()
  }

  async done(ids: readonly string[]): Promise<void> {
    await this.#write({ done: [...ids] })
    this.#synced += this.#forget(ids)
    this.#changed()
  }

  /** Keeps what the server will never take, with its reason, and goes on behind it. */
  async putAside(entry: JournalEntry, { code, message }: { code: string; message: string }): Promise<void> {
    const aside = { entry, code, message, at: new Date().toISOString() }
    await this.#aside.append(aside)
    this.#quarantined = [...this.#quarantined, aside]
    await this.#write({ aside: entry.id })
    this.#forget([entry.id])
    this.#changed()
  }

  async close(): Promise<void> {
    await this.#lines.close()
    await this.#aside.close()
  }

  async #write(line: Line): Promise<void> {
    try {
      await this.#lines.append(line)
    } finally {
      this.#tell()
    }
  }

  /** How many of them had waited. */
  #forget(ids: readonly string[]): number {
    const gone = new Set(ids)
    const before = this.#pending.length
    this.#pending = this.#pending.filter(({ id }) => !gone.has(id))
    return before - this.#pending.length
  }

  #writeNotes(): Promise<void> {
    this.#noting ??= this.#writeInOrder().finally(() => (this.#noting = null))
    return this.#noting
  }

  async #writeInOrder(): Promise<void> {
    for (let [entry] = this.#unwritten; entry !== undefined; [entry] = this.#unwritten) {
      const written = await this.#write({ entry }).then(
        () => true,
        () => false,
      )
      if (!written) return
      this.#unwritten.shift()
      this.#pending.push(entry)
      this.#changed()
    }
  }

  #tell(): void {
    if (this.fault === this.#saidFault) return
    this.#saidFault = this.fault
    this.#changed()
  }
}

function readLines(lines: readonly Line[]): { pending: JournalEntry[]; synced: number } {
  const pending = new Map<string, JournalEntry>()
  let synced = 0
  for (const line of lines) {
    if ('entry' in line) pending.set(line.entry.id, line.entry)
    else if ('synced' in line) synced = line.synced
    else if ('aside' in line) pending.delete(line.aside)
    else for (const id of line.done) if (pending.delete(id)) synced += 1
  }
  return { pending: [...pending.values()], synced }
}

const linesOf = ({ pending, synced }: { pending: readonly JournalEntry[]; synced: number }): Line[] => [
  { synced },
  ...pending.map((entry) => ({ entry })),
]
