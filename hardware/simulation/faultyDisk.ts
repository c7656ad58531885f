import type { Disk, LineFile } from '../journal/disk.ts'

const failure = (code: string, doing: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: ${doing}`), { code })

/** A disk in memory that fills up, breaks, and comes back; what is on it outlives the programs that use it. */
export class FaultyDisk implements Disk {
  readonly files = new Map<string, Buffer>()
  /** Bytes that fit. */
  capacity = Number.POSITIVE_INFINITY
  /** The code with which every write fails while it is set. */
  broken: string | null = null
  /** The same for cutting a file, which full disks allow and broken ones do not. */
  stuck: string | null = null
  writes = 0

  read(path: string): Promise<Uint8Array | null> {
    const found = this.files.get(path)
    return Promise.resolve(found === undefined ? null : Buffer.from(found))
  }

  async open(path: string): Promise<LineFile> {
    if (!this.files.has(path)) this.#put(path, Buffer.alloc(0))
    return {
      append: async (bytes) => this.#append(path, bytes),
      cutTo: async (length) => {
        if (this.stuck !== null) throw failure(this.stuck, 'truncate')
        this.#put(path, this.#of(path).subarray(0, length))
      },
      close: async () => undefined,
    }
  }

  async replace(path: string, content: string): Promise<void> {
    const bytes = Buffer.from(content)
    if (this.broken !== null) throw failure(this.broken, 'write')
    if (bytes.length > this.#room) throw failure('ENOSPC', 'write')
    this.#put(path, bytes)
  }

  /** As real disks do: what fits is written, then it fails. */
  #append(path: string, bytes: Uint8Array): void {
    this.writes += 1
    const fits = this.broken === null ? bytes.length : Math.floor(bytes.length / 2)
    const kept = bytes.subarray(0, Math.max(0, Math.min(fits, this.#room)))
    this.#put(path, Buffer.concat([this.#of(path), kept]))
    if (this.broken !== null) throw failure(this.broken, 'fdatasync')
    if (kept.length < bytes.length) throw failure('ENOSPC', 'write')
  }

  get #room(): number {
    return this.capacity - [...this.files.values()].reduce((sum, { length }) => sum + length, 0)
  }

  #of(path: string): Buffer {
    return this.files.get(path) ?? Buffer.alloc(0)
  }

  #put(path: string, bytes: Buffer): void {
    this.files.set(path, Buffer.from(bytes))
  }
}
