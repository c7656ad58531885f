import { mkdir, open, readFile, rename, writeFile, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'

/**
 * A file of JSON lines that survives a kill: an entry is on the disk before `append` resolves, a torn last line
 * is cut off at the next start.
 */
export class Journal<Entry> {
  readonly #path: string
  #file: FileHandle
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(path: string, file: FileHandle) {
    this.#path = path
    this.#file = file
  }

  /** Opens or creates the file; `keep` chooses which of the old entries are still needed. */
  static async open<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    keep: (entries: z.output<Schema>[]) => z.output<Schema>[],
  ): Promise<{ journal: Journal<z.output<Schema>>; entries: z.output<Schema>[] }> {
    await mkdir(dirname(path), { recursive: true })
    const text = await readFile(path, 'utf8').catch(() => '')
    const entries = keep(text.split('\n').flatMap((line) => entryOf(line, schema)))
    await writeFile(`${path}.new`, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { flush: true })
    await rename(`${path}.new`, path)
    return { journal: new Journal(path, await open(path, 'a')), entries }
  }

  append(entry: Entry): Promise<void> {
    const done = this.#turn.then(async () => {
      await this.#file.appendFile(`${JSON.stringify(entry)}\n`)
      await this.#file.datasync()
    })
    this.#turn = done.catch(() => undefined)
    return done
  }

  get path(): string {
    return this.#path
  }

  async close(): Promise<void> {
    await this.#turn
    await this.#file.close()
  }
}

function entryOf<Schema extends z.ZodType>(line: string, schema: Schema): z.output<Schema>[] {
  try {
    const parsed = schema.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  } catch {
    return []
  }
}
