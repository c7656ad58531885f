import { siteClock } from './siteTime.ts'

/** Minutes since midnight of the site at which shifts begin: 06:00, 14:00 and 22:00. */
const starts = [6 * 60, 14 * 60, 22 * 60] as const

const dayMinutes = 24 * 60

export interface Shift {
  /** 1 begins in the morning, 3 at night. */
  readonly number: number
  readonly startedAt: Date
  readonly endsAt: Date
}

/** The shift that works at an instant. */
export function shiftAt(at: Date): Shift {
  const { minute } = siteClock(at)
  const found = starts.findLastIndex((start) => start <= minute)
  const index = found === -1 ? starts.length - 1 : found
  const since = (minute - (starts[index] ?? 0) + dayMinutes) % dayMinutes
  const length = ((starts[(index + 1) % starts.length] ?? 0) - (starts[index] ?? 0) + dayMinutes) % dayMinutes
  const startedAt = new Date(Math.floor(at.getTime() / 60_000) * 60_000 - since * 60_000)
  return { number: index + 1, startedAt, endsAt: new Date(startedAt.getTime() + length * 60_000) }
}
