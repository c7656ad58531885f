import { minuteOfDay, siteClock } from './siteTime.ts'

/** One line of a site's plan. A shift works until the next one begins, so that somebody always does. */
export interface PlannedShift {
  readonly name: string
  /** `06:00`, by the clock of the site. */
  readonly starts_at: string
}

export const usualShifts: readonly PlannedShift[] = [
  { name: 'Pagi', starts_at: '06:00' },
  { name: 'Siang', starts_at: '14:00' },
  { name: 'Malam', starts_at: '22:00' },
]

const dayMinutes = 24 * 60

export interface Shift {
  /** Its place in the plan, from 1. */
  readonly number: number
  readonly name: string
  readonly startedAt: Date
  readonly endsAt: Date
}

/** The shift that works at an instant by a plan, which names one at least and no hour twice. */
export function shiftAt(plan: readonly PlannedShift[], at: Date): Shift {
  const { minute } = siteClock(at)
  const since = plan.map(({ starts_at }) => minutesOn(minuteOfDay(starts_at), minute))
  const until = plan.map(({ starts_at }) => minutesOn(minute, minuteOfDay(starts_at)) || dayMinutes)
  const index = since.indexOf(Math.min(...since))
  const thisMinute = Math.floor(at.getTime() / 60_000) * 60_000
  return {
    number: index + 1,
    name: plan[index]?.name ?? '',
    startedAt: new Date(thisMinute - (since[index] ?? 0) * 60_000),
    endsAt: new Date(thisMinute + Math.min(...until) * 60_000),
  }
}

/** Minutes from one time of day to the next time that the clock shows the other. */
const minutesOn = (from: number, to: number): number => (to - from + dayMinutes) % dayMinutes
