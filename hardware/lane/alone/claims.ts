import type { TicketUse } from './ticketUse.ts'
import type { UsedTickets } from './usedTickets.ts'

export type Grant = { readonly granted: true } | { readonly granted: false; readonly use: TicketUse }

interface Claim {
  readonly laneId: string
  readonly use: TicketUse
  readonly until: number
}

/** A lane that was granted a use and says no more of it did not open, after this time (ms). */
const tentativeMs = 60_000

const same = (a: TicketUse, b: TicketUse): boolean => a.move === b.move && a.trip === b.trip

/**
 * Who of the lanes of a gate may use a ticket that several want at the same moment: whoever used it first, and of
 * claims that cross each other the lane with the lower id. So two lanes that hear each other never both open.
 */
export class Claims {
  readonly #used: UsedTickets
  readonly #laneId: string
  readonly #own = new Map<string, { readonly use: TicketUse; lostTo: TicketUse | null }>()
  readonly #granted = new Map<string, Claim>()

  constructor(used: UsedTickets, laneId: string) {
    this.#used = used
    this.#laneId = laneId
  }

  /** Asks the neighbours through `ask`, while their own claims are weighed against this one. */
  async claim(use: TicketUse, ask: (use: TicketUse) => Promise<readonly Grant[]>): Promise<Grant> {
    const taken = this.#takenBy(use, this.#laneId)
    if (taken !== null) return { granted: false, use: taken }
    const own = { use, lostTo: null as TicketUse | null }
    this.#own.set(use.accessNumber, own)
    try {
      const answers = await ask(use)
      const denied = answers.find((answer) => !answer.granted)
      if (denied !== undefined) return denied
      if (own.lostTo !== null) return { granted: false, use: own.lostTo }
      await this.#used.add(use)
      return { granted: true }
    } finally {
      this.#own.delete(use.accessNumber)
    }
  }

  /** A neighbour's claim. */
  answer(laneId: string, use: TicketUse): Grant {
    const own = this.#own.get(use.accessNumber)
    if (own !== undefined && same(own.use, use)) {
      if (this.#laneId < laneId) return { granted: false, use: own.use }
      own.lostTo = use
    }
    const taken = this.#takenBy(use, laneId)
    if (taken !== null) return { granted: false, use: taken }
    this.#granted.set(use.accessNumber, { laneId, use, until: Date.now() + tentativeMs })
    return { granted: true }
  }

  #takenBy(use: TicketUse, laneId: string): TicketUse | null {
    const used = this.#used.of(use.accessNumber).find((known) => same(known, use))
    if (used !== undefined) return used
    const granted = this.#granted.get(use.accessNumber)
    if (granted === undefined || granted.until < Date.now() || !same(granted.use, use)) return null
    return laneId <= granted.laneId ? null : granted.use
  }
}
