import { siteDay } from '../../ui/list/siteDays.ts'

/** Days of the site that are looked at, first and last. */
export interface Period {
  readonly from: string
  readonly until: string
}

const dayMs = 86_400_000

export const daysOf = ({ from, until }: Period): number =>
  Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / dayMs) + 1)

/** The same days of the week before: what a Saturday is compared with is a Saturday. */
export function periodBefore(period: Period): Period {
  const weeks = Math.ceil(daysOf(period) / 7) * 7
  const moved = (day: string) => new Date(Date.parse(day) - weeks * dayMs).toISOString().slice(0, 10)
  return { from: moved(period.from), until: moved(period.until) }
}

/** What the address says; today when it says nothing. */
export function periodIn(from: string | null, until: string | null, now: number): Period {
  const today = siteDay(now)
  const last = until ?? (from !== null && from > today ? from : today)
  return { from: from ?? last, until: last }
}

/** The last days up to today. */
export const lastDays = (days: number, now: number): Period => ({ from: siteDay(now, 1 - days), until: siteDay(now) })
