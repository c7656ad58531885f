import { createPublicKey, verify } from 'node:crypto'
import { join } from 'node:path'
import { LaneSnapshot, SignedSnapshot, snapshotPurpose, type SnapshotTicket } from '#shared/contract/laneSnapshot.ts'
import { setSiteZone } from '#shared/domain/siteTime.ts'
import type { Disk } from '../../journal/disk.ts'
import { Journal } from '../../journal/journal.ts'

/** Pages on the disk after which the whole is asked for anew. */
const mostPages = 300
/** A whole snapshot is this old (ms) at most: tickets come near by time alone. */
const wholeEveryMs = 3_600_000
/** After a page that could not be kept, the whole is asked for anew within this time (ms). */
const afterGapMs = 60_000
/** More tickets than any gate expects in a day. */
const mostTickets = 50_000

/** What the lane knows of its site: pages signed by the server, kept as they came and verified whenever they are read. */
export class SnapshotStore {
  readonly #pages: Journal<SignedSnapshot>
  readonly #laneId: string | null
  readonly #tickets = new Map<string, SnapshotTicket>()
  #trusted: Set<string>
  #site: LaneSnapshot['site'] | null = null
  #takenAt: string | null = null
  #wholeAt = 0
  #cursor: string | null = null
  #count = 0
  #complete = false
  #hasGap = false

  private constructor(pages: Journal<SignedSnapshot>, laneId: string | null, siteKey: string | null) {
    this.#pages = pages
    this.#laneId = laneId
    this.#trusted = new Set(siteKey === null ? [] : [siteKey])
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
    const store = new SnapshotStore(journal, laneId, siteKey)
    for (const page of entries) if (store.#read(page) === null) break
    return store
  }

  get site(): LaneSnapshot['site'] | null {
    return this.#complete ? this.#site : null
  }

  /** When the server wrote what is known; null while nothing is. */
  get takenAt(): string | null {
    return this.#complete ? this.#takenAt : null
  }

  get tickets(): number {
    return this.#tickets.size
  }

  /** Where to go on reading; null to begin anew. */
  get cursor(): string | null {
    const old = this.#complete && Date.now() - this.#wholeAt > wholeEveryMs
    return old || this.#count > mostPages ? null : this.#cursor
  }

  ticket(accessNumber: string): SnapshotTicket | null {
    return this.#tickets.get(accessNumber) ?? null
  }

  /** Takes a page; throws for one that is not signed by the site or not for this lane. True when more are waiting. */
  async add(page: SignedSnapshot): Promise<boolean> {
    const snapshot = this.#read(page)
    if (snapshot === null) throw new Error('a snapshot is not signed by this site, or for another lane')
    await this.#keep(page, snapshot)
    return snapshot.more
  }

  close(): Promise<void> {
    return this.#pages.close()
  }

  /** What the disk does not take is known until the next start; a page after a missing one would hide the gap. */
  async #keep(page: SignedSnapshot, { whole }: LaneSnapshot): Promise<void> {
    if (!whole && this.#hasGap) return
    try {
      await (whole ? this.#pages.rewrite([page]) : this.#pages.append(page))
      this.#hasGap = false
    } catch {
      this.#hasGap = true
      this.#wholeAt = Math.min(this.#wholeAt, Date.now() - wholeEveryMs + afterGapMs)
    }
  }

  #read(page: SignedSnapshot): LaneSnapshot | null {
    if (this.#trusted.size > 0 && !this.#trusted.has(page.public_key)) return null
    if (!isSigned(page)) return null
    const parsed = LaneSnapshot.safeParse(JSON.parse(page.payload))
    if (!parsed.success || (this.#laneId !== null && parsed.data.for !== this.#laneId)) return null
    const snapshot = parsed.data
    /* The site's newer keys are learned from pages that an older one has signed. */
    this.#trusted = new Set([page.public_key, ...snapshot.site.ticketKeys.map(({ key }) => key)])
    if (snapshot.whole) {
      this.#tickets.clear()
      this.#count = 0
      this.#wholeAt = Date.parse(snapshot.takenAt)
    }
    this.#count += 1
    for (const ticket of snapshot.tickets) {
      this.#tickets.delete(ticket.facts.accessNumber)
      if (this.#tickets.size < mostTickets) this.#tickets.set(ticket.facts.accessNumber, ticket)
    }
    this.#site = snapshot.site
    this.#cursor = snapshot.cursor
    this.#complete ||= !snapshot.more
    if (!snapshot.more) this.#takenAt = snapshot.takenAt
    setSiteZone(snapshot.site.timeZone)
    return snapshot
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
