import { join } from 'node:path'
import type { Disk } from '../../journal/disk.ts'
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

  static async open(folder: string, disk?: Disk): Promise<UsedTickets> {
    const path = join(folder, 'uses.jsonl')
    const { journal, entries } = await Journal.open(path, TicketUse, (all) => all.slice(-remembered / 2), disk)
    return new UsedTickets(journal, entries)
  }

  of(accessNumber: string): readonly TicketUse[] {
    return this.#uses.get(accessNumber) ?? []
  }

  /** Resolves when it is on the disk; throws where that cannot be, and knows nothing of it then. */
  async add(use: TicketUse): Promise<void> {
    const known = this.of(use.accessNumber).some(
      ({ move, trip, at }) => move === use.move && trip === use.trip && at === use.at,
    )
    if (known) return
    await this.#journal.append(use)
    this.#remember(use)
    if (this.#count <= remembered) return
    const kept = [...this.#uses.values()].flat().toSorted((a, b) => (a.at < b.at ? -1 : 1))
    this.#uses.clear()
    this.#count = 0
    for (const each of kept.slice(-remembered / 2)) this.#remember(each)
    // The long file says the same as the short one.
    await this.#journal.rewrite([...this.#uses.values()].flat()).catch(() => undefined)
  }

  close(): Promise<void> {
    return this.#journal.close()
  }

  #remember(use: TicketUse): void {
    this.#uses.set(use.accessNumber, [...this.of(use.accessNumber), use])
    this.#count += 1
  }
}
