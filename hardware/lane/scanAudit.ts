import { appendFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scan } from '../drivers/scannerSession.ts'

const daysKept = 30
const mostBytes = 4_096

/**
 * What the scanner of a lane really sent: the raw bytes and the kind of code, a file a day, for disputes and for
 * scanners that misread. Nothing waits for it, and a full disk loses only this.
 */
export class ScanAudit {
  readonly #folder: string
  #turn: Promise<unknown>

  constructor(folder: string) {
    this.#folder = join(folder, 'scans')
    this.#turn = this.#forget().catch(() => undefined)
  }

  keep({ at, symbology, raw }: Scan): void {
    const entry = { at: at.toISOString(), symbology, raw: Buffer.from(raw.subarray(0, mostBytes)).toString('base64') }
    const file = join(this.#folder, `${entry.at.slice(0, 10)}.jsonl`)
    this.#turn = this.#turn.then(() => appendFile(file, `${JSON.stringify(entry)}\n`)).catch(() => undefined)
  }

  async close(): Promise<void> {
    await this.#turn
  }

  async #forget(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const files = (await readdir(this.#folder)).filter((name) => name.endsWith('.jsonl')).toSorted()
    for (const name of files.slice(0, -daysKept)) await rm(join(this.#folder, name))
  }
}
