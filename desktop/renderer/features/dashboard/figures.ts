import type { z } from 'zod'
import type {
  DocumentDashboard,
  InterventionDashboard,
  LampDashboard,
  RitaseDashboard,
  TrafficDashboard,
} from '#shared/contract/autogate/dashboard.ts'

export type Traffic = z.infer<typeof TrafficDashboard>
export type Ritase = z.infer<typeof RitaseDashboard>
export type Lamps = z.infer<typeof LampDashboard>
export type Documents = z.infer<typeof DocumentDashboard>
export type Interventions = z.infer<typeof InterventionDashboard>

/** A chart's numbers as a table: the same figures for who cannot see the chart, and for a spreadsheet. */
export interface TableTwin {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Drawn apart, below the rows. */
  readonly foot?: readonly (string | number | null)[]
}

interface Bucket {
  readonly day: string
  readonly hour: number | null
}

const two = (part: number) => String(part).padStart(2, '0')

/** `14:00`, with its day where there are several; a day alone as `21/11`. */
export function bucketLabel({ day, hour }: Bucket, manyDays: boolean): string {
  const short = `${day.slice(8)}/${day.slice(5, 7)}`
  if (hour === null) return short
  return manyDays ? `${short} ${two(hour)}:00` : `${two(hour)}:00`
}

/** How many buckets of the range have begun: what is yet to come is not zero, it is not there. */
export function begunOf(buckets: readonly Bucket[], now: { day: string; hour: number }): number {
  const later = buckets.findIndex(
    ({ day, hour }) => day > now.day || (day === now.day && hour !== null && hour > now.hour),
  )
  return later === -1 ? buckets.length : later
}

/** The running bucket is not over: it is drawn apart, and left out where two periods are compared. */
export function runningOf(buckets: readonly Bucket[], now: { day: string; hour: number }): number | null {
  const at = buckets.findIndex(({ day, hour }) => day === now.day && (hour === null || hour === now.hour))
  return at === -1 ? null : at
}

/** Sums of the first buckets. */
export const sumOf = (numbers: readonly number[], first: number): number =>
  numbers.slice(0, first).reduce((total, each) => total + each, 0)
