import { createPublicKey, verify } from 'node:crypto'
import { join } from 'node:path'
import { LaneSnapshot, SignedSnapshot, snapshotPurpose, type SnapshotTicket } from '#shared/contract/laneSnapshot.ts'
import { setSiteZone } from '#shared/domain/siteTime.ts'
import type { Disk } from '../../journal/disk.ts'
import { Journal } from '../../journal/journal.ts'
import { SiteKeys } from './siteKeys.ts'
import { SiteReading } from './siteReading.ts'

/** Pages on the disk after which the whole is asked for anew. */
const mostPages = 300
/** A whole snapshot is this old (ms) at most: tickets come near by time alone. */
const wholeEveryMs = 3_600_000
/** After a page that could not be kept, the whole is asked for anew within this time (ms). */
const afterGapMs = 60_000

/** A whole on its way: until its last page is there, the lane goes on with what it knew. */
interface Coming {
  readonly reading: SiteReading
  readonly pages: SignedSnapshot[]
}

/** What the lane knows of its site: pages signed by the server, kept as they came and verified whenever they are read. */
export class SnapshotStore {
  readonly #pages: Journal<SignedSnapshot>
  readonly #keys: SiteKeys
  readonly #laneId: string | null
  #known: SiteReading | null = null
  #coming: Coming | null = null
  #wholeDue = 0
  #hasGap = false

  private constructor(pages: Journal<SignedSnapshot>, keys: SiteKeys, laneId: string | null) {
    this.#pages = pages
    this.#keys = keys
    this.#laneId = laneId
  }

  /**
   * `siteKey` as the pairing gave it. Without one the key of the first page is believed, as the line to the server is.
   * Pages that somebody changed on the disk are not read, and nothing behind them.
   */
  static async open(
    folder: string,
    { laneId = null, siteKey = null, disk }: { laneId?: string | null; siteKey?: string | null; disk?: Disk } = {},
  ): Promise<SnapshotStore> {
    const path = join(folder, 'snapshot.jsonl')
    const { journal, entries } = await Journal.open(path, SignedSnapshot, (all) => all, disk)
    const store = new SnapshotStore(journal, await SiteKeys.open(folder, siteKey, disk), laneId)
    for (const page of entries) if (store.#read(page) === null) break
    return store
  }

  get site(): LaneSnapshot['site'] | null {
    return this.#known?.site ?? null
  }

  /** When the server wrote what is known; null while nothing is. */
  get takenAt(): string | null {
    return this.#known?.takenAt ?? null
  }

  get tickets(): number {
    return this.#known?.tickets.size ?? 0
  }

  /** Where to go on reading; null to begin anew. */
  get cursor(): string | null {
    if (this.#coming !== null) return this.#coming.reading.cursor
    if (this.#known === null || Date.now() > this.#wholeDue || this.#known.pages > mostPages) return null
    return this.#known.cursor
  }

  ticket(accessNumber: string): SnapshotTicket | null {
    return this.#known?.tickets.get(accessNumber) ?? null
  }

  /** Takes a page; throws for one that is not signed by the site or not for this lane. True when more are waiting. */
  async add(page: SignedSnapshot): Promise<boolean> {
    const read = this.#read(page)
    if (read === null) throw new Error('a snapshot is not signed by this site, or for another lane')
    await this.#keys.keep()
    await this.#keep(read)
    return read.more
  }

  async close(): Promise<void> {
    await this.#pages.close()
    await this.#keys.close()
  }

  /** What the disk does not take is known until the next start; a page after a missing one would hide the gap. */
  async #keep({ pages, whole }: { pages: readonly SignedSnapshot[]; whole: boolean }): Promise<void> {
    if (!whole && this.#hasGap) return
    try {
      if (whole) await this.#pages.rewrite(pages)
      else for (const page of pages) await this.#pages.append(page)
      this.#hasGap = false
    } catch {
      this.#hasGap = true
      this.#wholeDue = Math.min(this.#wholeDue, Date.now() + afterGapMs)
    }
  }

  /** Null for a page that is not to be believed; else the pages that belong on the disk now, of a whole all at once. */
  #read(page: SignedSnapshot): { more: boolean; whole: boolean; pages: readonly SignedSnapshot[] } | null {
    if (!this.#keys.believes(page.public_key) || !isSigned(page)) return null
    const parsed = LaneSnapshot.safeParse(JSON.parse(page.payload))
    if (!parsed.success || (this.#laneId !== null && parsed.data.for !== this.#laneId)) return null
    const snapshot = parsed.data
    const { more } = snapshot
    if (snapshot.whole) this.#coming = { reading: new SiteReading(snapshot.takenAt), pages: [] }
    const coming = this.#coming
    const reading = coming?.reading ?? this.#known
    if (reading === null) return null
    this.#keys.learn([page.public_key, ...snapshot.site.ticketKeys.map(({ key }) => key)])
    reading.take(snapshot)
    if (coming === null) return this.#believe(reading, { more, whole: false, pages: [page] })
    coming.pages.push(page)
    if (more) return { more, whole: false, pages: [] }
    this.#coming = null
    this.#wholeDue = reading.begunAt + wholeEveryMs
    return this.#believe(reading, { more, whole: true, pages: coming.pages })
  }

  #believe<Read>(reading: SiteReading, read: Read): Read {
    this.#known = reading
    if (reading.site !== null) setSiteZone(reading.site.timeZone)
    return read
  }
}

function isSigned({ payload, public_key, signature }: SignedSnapshot): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: public_key }, format: 'jwk' })
    return verify(null, Buffer.from(snapshotPurpose + payload), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
