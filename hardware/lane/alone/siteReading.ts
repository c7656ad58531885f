import type { LaneSnapshot, SnapshotTicket } from '#shared/contract/laneSnapshot.ts'

/** More tickets than any gate expects in a day. */
const mostTickets = 50_000

/** What one reading of the site tells: its whole, page after page, and then what changed. */
export class SiteReading {
  readonly tickets = new Map<string, SnapshotTicket>()
  /** When its first page was written, in milliseconds since 1970. */
  readonly begunAt: number
  pages = 0
  cursor: string | null = null
  site: LaneSnapshot['site'] | null = null
  /** When the server wrote the newest of it; null until the whole is there. */
  takenAt: string | null = null

  constructor(begunAt: string) {
    this.begunAt = Date.parse(begunAt)
  }

  take({ tickets, site, cursor, more, takenAt }: LaneSnapshot): void {
    this.pages += 1
    for (const ticket of tickets) {
      this.tickets.delete(ticket.facts.accessNumber)
      if (this.tickets.size < mostTickets) this.tickets.set(ticket.facts.accessNumber, ticket)
    }
    this.site = site
    this.cursor = cursor
    if (!more) this.takenAt = takenAt
  }
}
