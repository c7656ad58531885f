import { ticket } from '#shared/contract/autogate/ticket.ts'
import type { Direction } from '#shared/domain/lane.ts'
import { insideStatuses } from '#shared/domain/ticketLifecycle.ts'
import type { Random } from '../random.ts'
import type { SiteTicket } from './plan.ts'
import type { SiteServer } from './siteServer.ts'
import { drawKind, isPatternOf, makeTicketLike } from './ticketDesk.ts'

const refreshMs = 20_000
/** However fast the day goes, the server is not asked more often. */
const leastRefreshMs = 3_000
/** A shelf may be empty for good: it is not looked at for every truck. */
const scarceMs = 3_000
/** Longer than any visit to a lane. */
const inUseMs = 10 * 60_000
const fewestUsable = 20
/** From so fast a day on, twice as many lie ready until the next look. */
const fastDay = 40
const page = { per_page: 100 } as const
/** Of the vehicles that were announced, those that never come. */
const noShows = 0.06

interface Shelves {
  readonly in: SiteTicket[]
  readonly out: SiteTicket[]
  readonly dead: SiteTicket[]
  /** Of vehicles that came in and have not loaded. */
  readonly yard_in: SiteTicket[]
  readonly yard_out: SiteTicket[]
}

/** The tickets that trucks come with: asked of the server from time to time, and made when they run short. */
export class TicketPool {
  readonly #server: SiteServer
  readonly #random: Random
  readonly #refreshMs: number
  readonly #fewest: number
  readonly #inUseMs: number
  readonly #used = new Map<string, number>()
  readonly #noShows = new Set<string>()
  readonly #slipCodes = new Map<string, string>()
  #shelves: Shelves = { in: [], out: [], dead: [], yard_in: [], yard_out: [] }
  #inside = 0
  #looking: Promise<void> | null = null
  #readAt = Number.NEGATIVE_INFINITY

  constructor(server: SiteServer, random: Random, speed = 1) {
    this.#server = server
    this.#random = random
    this.#refreshMs = Math.max(leastRefreshMs, refreshMs / speed)
    this.#fewest = speed < fastDay ? fewestUsable : 2 * fewestUsable
    this.#inUseMs = Math.max(leastRefreshMs * 2, inUseMs / speed)
  }

  /** Whether anybody could drive out now. */
  get hasLeavers(): boolean {
    return this.#shelves.out.length > 0
  }

  /** Vehicles inside that could drive into a buffer zone, or out of it. */
  ofYard(direction: Direction): number {
    return this.#shelves[`yard_${direction}`].length
  }

  /** Vehicles inside when last looked. */
  get inside(): number {
    return this.#inside
  }

  /** Looks at the tickets, unless it just did. */
  async refresh(): Promise<void> {
    if (performance.now() - this.#readAt > this.#refreshMs) await this.#look()
    else await this.#looking
  }

  /** A driver got a slip: its QR is held out at the way out. */
  keepSlip(accessNumber: string, code: string): void {
    this.#slipCodes.set(accessNumber, code)
  }

  codeOf({ ticket_access_number: number }: SiteTicket): string {
    return this.#slipCodes.get(number) ?? number
  }

  /** A ticket that nobody else is using just now; null when there is none. */
  async take(kind: keyof Shelves): Promise<SiteTicket | null> {
    await this.refresh()
    if (this.#shelves[kind].length === 0 && performance.now() - this.#readAt > scarceMs) await this.#look()
    const shelf = this.#shelves[kind]
    const [taken] = shelf.splice(
      kind === 'out' || kind === 'yard_out' ? 0 : Math.floor(this.#random.next() * shelf.length),
      1,
    )
    if (taken !== undefined) this.#use(taken)
    return taken ?? null
  }

  /** The ticket of a truck that is on its way with goods under customs; null when there is none. */
  async takeUnderCustoms(): Promise<SiteTicket | null> {
    await this.refresh()
    const found = this.#shelves.in.find(({ kind }) => kind === 'with_pabeanan')
    if (found !== undefined) this.#use(found)
    return found ?? null
  }

  /** Vehicles that were announced and never came. */
  get absent(): number {
    return this.#noShows.size
  }

  /** A ticket may lie on two shelves: one vehicle is in one place. */
  #use(taken: SiteTicket): void {
    this.#used.set(taken.id, performance.now())
    for (const shelf of Object.values<SiteTicket[]>({ ...this.#shelves })) {
      const at = shelf.findIndex(({ id }) => id === taken.id)
      if (at >= 0) shelf.splice(at, 1)
    }
  }

  #look(): Promise<void> {
    this.#looking ??= this.#read().finally(() => (this.#looking = null))
    return this.#looking
  }

  async #read(): Promise<void> {
    const now = performance.now()
    this.#readAt = now
    for (const [id, at] of this.#used) if (now - at > this.#inUseMs) this.#used.delete(id)
    const free = (rows: readonly SiteTicket[]) => rows.filter(({ id }) => !this.#used.has(id) && !this.#noShows.has(id))
    const list = (status: SiteTicket['status']) => this.#server.call(ticket.list, { query: { ...page, status } })
    const { data: active } = await list('active')
    const usable = free(active.filter((row) => isUsable(row, new Date())))
    if (usable.length < this.#fewest) usable.push(...(await this.#make([...active, ...(await list('completed')).data])))
    const inside = await Promise.all(insideStatuses.map(list))
    const dead = await Promise.all((['canceled', 'expired'] as const).map(list))
    const oldestFirst = free(inside.flatMap(({ data }) => data)).sort((a, b) =>
      (a.inside_since ?? '').localeCompare(b.inside_since ?? ''),
    )
    this.#inside = inside.reduce((sum, { pagination }) => sum + (pagination?.total ?? 0), 0)
    const ofStatus = (wanted: SiteTicket['status']) => oldestFirst.filter(({ status }) => status === wanted)
    this.#shelves = {
      in: usable,
      out: oldestFirst.filter(({ status }) => status !== 'in_buffer'),
      dead: free(dead.flatMap(({ data }) => data)),
      yard_in: ofStatus('checked_in'),
      yard_out: ofStatus('in_buffer'),
    }
  }

  /** New tickets after the pattern of old ones, in the usual mix of kinds; a kind without a pattern is left out. */
  async #make(patterns: readonly SiteTicket[]): Promise<SiteTicket[]> {
    const made: SiteTicket[] = []
    for (let count = 0; count < this.#fewest; count++) {
      const kind = drawKind(this.#random)
      const alike = patterns.filter((row) => isPatternOf(kind, row))
      if (alike.length === 0) continue
      const ticket = await makeTicketLike(this.#server, kind, this.#random.pick(alike), this.#random).catch(() => null)
      if (ticket === null) continue
      if (this.#random.chance(noShows)) this.#noShows.add(ticket.id)
      else made.push(ticket)
    }
    return made
  }
}

function isUsable({ valid_from, expired_at, slot_start, slot_end }: SiteTicket, now: Date): boolean {
  const at = now.toISOString()
  const inSlot = slot_start === null || slot_end === null || (slot_start <= at && at <= slot_end)
  return valid_from <= at && at <= expired_at && inSlot
}
