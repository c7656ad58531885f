import type { z } from 'zod'
import type { Disk, LineFile } from './disk.ts'
import { machineDisk } from './machineDisk.ts'

/** Lines after which the file is written anew with what is still needed: a lane runs for months. */
const mostLines = 5_000

/**
 * A file of JSON lines that survives a kill: an entry is on the disk before `append` resolves, a torn last line is cut
 * off at the next start. What `append` throws for was not written and must not be done. It can be opened on a disk that
 * takes nothing, and writes again as soon as the disk does.
 */
export class Journal<Entry> {
  readonly #disk: Disk
  readonly #path: string
  #file: LineFile | null = null
  #length: number
  #fault: string | null = null
  /** Bytes of a failed write may lie behind the last whole line. */
  #torn = false
  #turn: Promise<unknown> = Promise.resolve()
  readonly #needed: (text: string) => Entry[]
  #lines: number
  /** So many lines, and it is looked at what of them is still needed. */
  #full: number

  private constructor(disk: Disk, path: string, { needed, lines, length, torn }: Begun<Entry>) {
    this.#disk = disk
    this.#path = path
    this.#needed = needed
    this.#lines = lines
    this.#full = Math.max(mostLines, 2 * lines)
    this.#length = length
    this.#torn = torn
  }

  /**
   * Opens or creates the file; `keep` chooses which of the old entries are still needed, now and whenever the file has
   * grown long. Throws where it cannot be read.
   */
  static async open<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    keep: (entries: z.output<Schema>[]) => z.output<Schema>[],
    disk: Disk = machineDisk,
  ): Promise<{ journal: Journal<z.output<Schema>>; entries: z.output<Schema>[] }> {
    const bytes = Buffer.from((await disk.read(path)) ?? [])
    const length = bytes.lastIndexOf('\n') + 1
    const whole = bytes.toString('utf8', 0, length)
    const needed = (text: string): z.output<Schema>[] => keep(text.split('\n').flatMap((line) => entryOf(line, schema)))
    const entries = needed(whole)
    const torn = length < bytes.length
    const journal = new Journal<z.output<Schema>>(disk, path, { needed, lines: entries.length, length, torn })
    await journal.#begin(linesOf(entries) === whole ? null : entries)
    return { journal, entries }
  }

  append(entry: Entry): Promise<void> {
    return this.#inTurn(async () => {
      await this.#write(`${JSON.stringify(entry)}\n`)
      this.#lines += 1
      if (this.#lines > this.#full) await this.#shorten()
    })
  }

  /** Puts these in the place of all that was written. */
  rewrite(entries: readonly Entry[]): Promise<void> {
    return this.#inTurn(() => this.#replace(entries))
  }

  /** Why nothing could be written the last time, as the operating system calls it; null while all is well. */
  get fault(): string | null {
    return this.#fault
  }

  /** After a failed write: tries whether the disk takes something again. */
  mend(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#fault !== null) await this.#write('\n').catch(() => undefined)
    })
  }

  async close(): Promise<void> {
    await this.#turn
    await this.#file?.close()
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Old entries are left out where the disk allows it; where it does not, they stay for the next start. */
  async #begin(kept: readonly Entry[] | null): Promise<void> {
    try {
      if (kept !== null) await this.#replace(kept)
      else this.#file = await this.#disk.open(this.#path)
    } catch (thrown) {
      this.#fault = codeOf(thrown)
    }
  }

  async #write(line: string): Promise<void> {
    const bytes = Buffer.from(line)
    try {
      this.#file ??= await this.#disk.open(this.#path)
      if (this.#torn) await this.#file.cutTo(this.#length)
      this.#torn = true
      await this.#file.append(bytes)
    } catch (thrown) {
      this.#fault = codeOf(thrown)
      // Half a line at the end would swallow the next one.
      await this.#file?.cutTo(this.#length).then(
        () => (this.#torn = false),
        () => undefined,
      )
      throw thrown
    }
    this.#torn = false
    this.#fault = null
    this.#length += bytes.length
  }

  /** The long file says the same as the short one: where this fails nothing is lost. */
  async #shorten(): Promise<void> {
    this.#full *= 2
    try {
      const bytes = Buffer.from((await this.#disk.read(this.#path)) ?? [])
      await this.#replace(this.#needed(bytes.toString('utf8', 0, this.#length)))
    } catch {
      this.#fault = null
    }
  }

  async #replace(entries: readonly Entry[]): Promise<void> {
    const content = linesOf(entries)
    try {
      await this.#disk.replace(this.#path, content)
      const old = this.#file
      this.#file = null
      this.#length = Buffer.byteLength(content)
      this.#lines = entries.length
      this.#full = Math.max(mostLines, 2 * entries.length)
      this.#torn = false
      await old?.close()
      this.#file = await this.#disk.open(this.#path)
    } catch (thrown) {
      this.#fault = codeOf(thrown)
      throw thrown
    }
    this.#fault = null
  }
}

interface Begun<Entry> {
  readonly needed: (text: string) => Entry[]
  readonly lines: number
  readonly length: number
  readonly torn: boolean
}

const linesOf = (entries: readonly unknown[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')

const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? 'unknown'

function entryOf<Schema extends z.ZodType>(line: string, schema: Schema): z.output<Schema>[] {
  try {
    const parsed = schema.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  } catch {
    return []
  }
}
