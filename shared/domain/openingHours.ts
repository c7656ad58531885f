import { minuteOfDay, siteClock, type Instant } from './siteTime.ts'

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdays)[number]

/** `07:00` to `17:00`; an end at or before the start is on the next day. `24:00` is midnight. */
export interface OpenSpan {
  readonly from: string
  readonly to: string
}

/** Spans per weekday. A day that is missing is closed; no hours at all mean always open. */
export type OpeningHours = Readonly<Partial<Record<Weekday, readonly OpenSpan[]>>>

/** Whether the hours include an instant, by the clock of the site. */
export function isOpenAt(hours: OpeningHours | null, at: Instant): boolean {
  if (hours === null) return true
  const { weekday, minute } = siteClock(at)
  const spansOf = (day: number) => hours[weekdays[(day + 7) % 7] as Weekday] ?? []
  const today = spansOf(weekday).some(({ from, to }) => {
    const end = minuteOfDay(to) <= minuteOfDay(from) ? 24 * 60 : minuteOfDay(to)
    return minute >= minuteOfDay(from) && minute < end
  })
  const fromYesterday = spansOf(weekday - 1).some(
    ({ from, to }) => minuteOfDay(to) <= minuteOfDay(from) && minute < minuteOfDay(to),
  )
  return today || fromYesterday
}
