import { mkdir, open, readFile, rename, writeFile, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'

/**
 * A file of JSON lines that survives a kill: an entry is on the disk before `append` resolves, a torn last line
 * is cut off at the next start. After a failed write the file is cut back to its last whole line; where not even that
 * works, nothing is written any more.
 */
export class Journal<Entry> {
  readonly #path: string
  #file: FileHandle
  #length: number
  #broken: Error | null = null
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(path: string, file: FileHandle, length: number) {
    this.#path = path
    this.#file = file
    this.#length = length
  }

  /** Opens or creates the file; `keep` chooses which of the old entries are still needed. */
  static async open<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    keep: (entries: z.output<Schema>[]) => z.output<Schema>[],
  ): Promise<{ journal: Journal<z.output<Schema>>; entries: z.output<Schema>[] }> {
    await mkdir(dirname(path), { recursive: true })
    const text = await readFile(path, 'utf8').catch(noFile)
    const entries = keep(text.split('\n').flatMap((line) => entryOf(line, schema)))
    const length = await replaceFile(path, entries)
    return { journal: new Journal(path, await open(path, 'a'), length), entries }
  }

  append(entry: Entry): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#broken !== null) throw this.#broken
      const bytes = Buffer.from(`${JSON.stringify(entry)}\n`)
      try {
        await this.#file.appendFile(bytes)
        await this.#file.datasync()
        this.#length += bytes.length
      } catch (thrown) {
        await this.#cutBack(thrown as Error)
        throw thrown
      }
    })
  }

  /** Puts these in the place of all that was written. */
  rewrite(entries: readonly Entry[]): Promise<void> {
    return this.#inTurn(async () => {
      this.#length = await replaceFile(this.#path, entries)
      await this.#file.close()
      this.#file = await open(this.#path, 'a')
      this.#broken = null
    })
  }

  get path(): string {
    return this.#path
  }

  async close(): Promise<void> {
    await this.#turn
    await this.#file.close()
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Half a line at the end would swallow the next one. */
  async #cutBack(cause: Error): Promise<void> {
    try {
      await this.#file.truncate(this.#length)
    } catch {
      this.#broken = cause
    }
  }
}

/** The new file has its name on the disk before this resolves. Returns its length in bytes. */
async function replaceFile(path: string, entries: readonly unknown[]): Promise<number> {
  const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  await writeFile(`${path}.new`, bytes, { flush: true })
  await rename(`${path}.new`, path)
  const folder = await open(dirname(path), 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
  return bytes.length
}

/** A file that is there and cannot be read is not an empty one. */
function noFile(thrown: NodeJS.ErrnoException): string {
  if (thrown.code === 'ENOENT') return ''
  throw thrown
}

function entryOf<Schema extends z.ZodType>(line: string, schema: Schema): z.output<Schema>[] {
  try {
    const parsed = schema.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  } catch {
    return []
  }
}
