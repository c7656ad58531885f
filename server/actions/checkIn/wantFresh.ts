import type { OutsideSystems } from '../../ports.ts'
import type { HeldTicket } from './tickets.ts'

/** Minutes after which what a gate looked at is fetched again: long before it calls it stale. */
const freshMinutes = 10

/** Wishes for new copies of what vehicles were decided on. Called after the answer: no gate waits for it. */
export function wantFresh(outside: OutsideSystems, tickets: Iterable<HeldTicket>, now: Date): void {
  for (const { row, customs, order } of tickets) {
    if (row.kind === 'with_pabeanan' && isOld(customs?.fetchedAt, now)) outside.wantCompany(row.company_id)
    if (row.kind === 'sarana_niaga' && order.number !== null && isOld(order.spmk?.fetchedAt, now))
      outside.wantSpmk(order.number)
  }
}

const isOld = (fetchedAt: string | undefined, now: Date): boolean =>
  fetchedAt === undefined || now.getTime() - Date.parse(fetchedAt) > freshMinutes * 60_000
