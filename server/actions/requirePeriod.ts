import { Refusal } from '#shared/contract/errors.ts'

const dayMs = 86_400_000

interface Period {
  readonly from: Date | null
  readonly until: Date | null
}

/** Refuses a period that ends before it begins, that is over, or that is longer than somebody should plan. */
export function requirePeriod({ from, until }: Period, now: Date, mostDays?: number): void {
  if (until === null) return
  if (from !== null && until <= from) throw new Refusal('period.reversed')
  if (until <= now) throw new Refusal('period.past')
  const begins = from === null || from < now ? now : from
  if (mostDays !== undefined && until.getTime() - begins.getTime() > mostDays * dayMs)
    throw new Refusal('period.too_long', { days: mostDays })
}
