import { join } from 'node:path'
import { Journal } from '../../journal/journal.ts'
import { TicketUse } from './ticketUse.ts'

const remembered = 5_000

/** Uses of tickets that the lane did or heard of, across restarts: the server may not have told of them yet. */
export class UsedTickets {
  readonly #journal: Journal<TicketUse>
  readonly #uses = new Map<string, TicketUse[]>()
  #count = 0

  private constructor(journal: Journal<TicketUse>, uses: readonly TicketUse[]) {
    this.#journal = journal
    for (const use of uses) this.#remember(use)
  }

  static async open(folder: string): Promise<UsedTickets> {
    const { journal, entries } = await Journal.open(join(folder, 'uses.jsonl'), TicketUse, (all) =>
      all.slice(-remembered / 2),
    )
    return new UsedTickets(journal, entries)
  }

  of(accessNumber: string): readonly TicketUse[] {
    return this.#uses.get(accessNumber) ?? []
  }

  async add(use: TicketUse): Promise<void> {
    const known = this.of(use.accessNumber).some(
      ({ move, trip, at }) => move === use.move && trip === use.trip && at === use.at,
    )
    if (known) return
    this.#remember(use)
    if (this.#count <= remembered) return this.#journal.append(use)
    const kept = [...this.#uses.values()].flat().toSorted((a, b) => (a.at < b.at ? -1 : 1))
    this.#uses.clear()
    this.#count = 0
    for (const each of kept.slice(-remembered / 2)) this.#remember(each)
    await this.#journal.rewrite([...this.#uses.values()].flat())
  }

  close(): Promise<void> {
    return this.#journal.close()
  }

  #remember(use: TicketUse): void {
    this.#uses.set(use.accessNumber, [...this.of(use.accessNumber), use])
    this.#count += 1
  }
}
