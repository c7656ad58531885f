import { endOfSiteDay, siteClock } from './siteTime.ts'

type DashboardUnit = 'hour' | 'day'

/** How many days one picture may show: a year of days, a month of hours. */
const mostDays: Readonly<Record<DashboardUnit, number>> = { day: 366, hour: 31 }

/** Up to so many days are shown by hours, if nobody asks for something else. */
const shortRange = 2

export interface DashboardRange {
  readonly from: string
  readonly to: string
  readonly by: DashboardUnit
  /** Every day of the range, in order. */
  readonly days: readonly string[]
}

interface Wanted {
  readonly start_date?: string | undefined
  readonly end_date?: string | undefined
  readonly by?: DashboardUnit | undefined
}

/** A missing end is the other one, both missing are today. Null where it would be more than {@link mostDays}. */
export function dashboardRange(
  { start_date, end_date, by }: Wanted,
  now: Date,
): DashboardRange | { readonly tooLong: number } {
  const today = siteClock(now).day
  const to = end_date ?? (start_date === undefined ? today : start_date > today ? start_date : today)
  const from = start_date ?? (end_date === undefined ? today : end_date)
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  const unit = by ?? (length <= shortRange ? 'hour' : 'day')
  if (length > mostDays[unit]) return { tooLong: mostDays[unit] }
  const days: string[] = []
  for (let day = from; day <= to; day = siteClock(endOfSiteDay(day)).day) days.push(day)
  return { from, to, by: unit, days }
}

export interface DashboardBucket {
  readonly day: string
  /** Null where the bucket is a whole day. */
  readonly hour: number | null
}

export const bucketsOf = ({ days, by }: DashboardRange): DashboardBucket[] =>
  by === 'day'
    ? days.map((day) => ({ day, hour: null }))
    : days.flatMap((day) => Array.from({ length: 24 }, (_, hour) => ({ day, hour })))
