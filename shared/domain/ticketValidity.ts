import { startOfSiteDay } from './siteTime.ts'

const dayMs = 86_400_000

/** How long before and how long a ticket may run, in days. */
export const longestTicketDays = 366

export interface Validity {
  readonly validFrom: Date
  readonly expiredAt: Date
}

/**
 * The span in which the gate honours a ticket of these days (`YYYY-MM-DD`).
 *
 * It starts at midnight of the site. It ends at the instant that the reply prints, the last millisecond of the day in
 * UTC, because a gate must not refuse what the printed instant promised: at UTC+7 that is 06:59 on the next morning.
 */
export function validityOf(requestDay: string, lastDay: string): Validity {
  return {
    validFrom: startOfSiteDay(requestDay),
    expiredAt: new Date(startOfDay(lastDay) + dayMs - 1),
  }
}

export type DayFault = 'date_reversed' | 'date_past' | 'date_too_far' | 'date_too_long'

/** What is wrong with the days of a new ticket, and which of its fields to correct; null when nothing is. */
export function faultOfDays(
  days: { requestDay: string; lastDay: string | null },
  now: Date,
): { readonly field: 'request_at' | 'expired_at'; readonly fault: DayFault } | null {
  const first = startOfDay(days.requestDay)
  const last = startOfDay(days.lastDay ?? days.requestDay)
  if (first > now.getTime() + longestTicketDays * dayMs) return { field: 'request_at', fault: 'date_too_far' }
  if (last < first) return { field: 'expired_at', fault: 'date_reversed' }
  if (last + dayMs <= now.getTime())
    return { field: days.lastDay === null ? 'request_at' : 'expired_at', fault: 'date_past' }
  if (last - first > longestTicketDays * dayMs) return { field: 'expired_at', fault: 'date_too_long' }
  return null
}

const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00.000Z`)
