import { mkdir, open, readdir, readFile, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** The last bytes of a disk belong to the journal: without it nothing opens, without a photo it does. */
const reservedBytes = 64 * 1_048_576

/** The bytes of photos that wait, each in a file of its own. */
export class PhotoFiles {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Resolves when it is on the disk; throws where that has no room to spare. */
  async write(id: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const { bavail, bsize } = await statfs(this.#folder)
    if (bavail * bsize < reservedBytes + bytes.length) throw new Error('the disk has no room to spare')
    const file = await open(this.#fileOf(id), 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  /** Null for one that is gone; throws for one that is there and cannot be read. */
  async read(id: string): Promise<Uint8Array | null> {
    return await readFile(this.#fileOf(id)).catch((thrown: unknown) => {
      if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown
      return null
    })
  }

  async remove(id: string): Promise<void> {
    await rm(this.#fileOf(id), { force: true })
  }

  /** Takes away what nothing refers to: a kill came before its line. */
  async keepOnly(ids: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.#folder)) if (!ids.has(name)) await this.remove(name)
  }

  #fileOf(id: string): string {
    return join(this.#folder, id)
  }
}
