import { bucketsOf, type DashboardBucket, type DashboardRange } from '#shared/domain/dashboardRange.ts'
import type { FigureChange, Measure } from '#shared/domain/figures.ts'
import { addHistogram, addTrips, durationsOf, type Durations, type Histogram } from '#shared/domain/histogram.ts'
import type { Bound, Sql } from '../database/work.ts'
import { readFigureChanges } from '../models/figureChanges.ts'
import { everything, hourColumns } from '../models/figures.ts'

/** What a dashboard is asked for; null stands for all companies or gates. */
export interface FigureFilter {
  readonly range: DashboardRange
  readonly companyId: string | null
  readonly gateId: string | null
}

/** Counts by label, one for each bucket of the range. */
export type CountsByLabel = Map<string, number[]>

type CountRow = {
  readonly day: string | null
  readonly label: string
  readonly changes: string | null
} & Readonly<Record<string, number>>

/** The counts of a measure as committed now: the sums and what waits to be summed up, read in one statement. */
export async function countsOf(
  sql: Sql,
  measure: Exclude<Measure, 'ritase'>,
  filter: FigureFilter,
): Promise<CountsByLabel> {
  const { range } = filter
  const columns = range.by === 'day' ? ['vehicles'] : hourColumns
  const rows = await sql.rows<CountRow>(
    `SELECT day, label, ${columns.join(', ')}, NULL AS changes FROM figure_days
     WHERE measure = ? AND company_id = ? AND gate_id = ? AND day BETWEEN ? AND ?
     UNION ALL SELECT NULL, NULL, ${columns.map(() => '0').join(', ')}, changes FROM figure_changes`,
    [measure, ...boundsOf(filter)],
  )
  const places = placesOf(range)
  const counts: CountsByLabel = new Map()
  const add = (label: string, at: number, by: number) => {
    const ofLabel = counts.get(label) ?? Array<number>(places.size).fill(0)
    counts.set(label, ofLabel)
    ofLabel[at] = (ofLabel[at] ?? 0) + by
  }
  for (const row of rows)
    if (row.day === null)
      for (const change of waitingIn(row.changes, measure, filter))
        add(change.label, places.get(placeOf(change, range)) ?? 0, change.by)
    else {
      const first = places.get(placeOf({ day: row.day, hour: 0 }, range)) ?? 0
      for (const [step, column] of columns.entries())
        if (row[column] !== 0) add(row.label, first + step, row[column] ?? 0)
    }
  return counts
}

interface TimeRow {
  readonly day: string | null
  readonly hour: number
  readonly histogram: string
  readonly changes: string | null
}

/** How long trips took, by the buckets in which they ended and altogether. */
export interface TripTimes {
  readonly buckets: readonly Durations[]
  readonly total: Durations
}

/** How long the trips took that ended in each bucket, read like {@link countsOf}. */
export async function tripTimesOf(sql: Sql, filter: FigureFilter): Promise<TripTimes> {
  const { range } = filter
  const rows = await sql.rows<TimeRow>(
    `SELECT day, hour, histogram, NULL AS changes FROM figure_times
     WHERE span = ? AND company_id = ? AND gate_id = ? AND day BETWEEN ? AND ?
     UNION ALL SELECT NULL, 0, NULL, changes FROM figure_changes`,
    [range.by, ...boundsOf(filter)],
  )
  const places = placesOf(range)
  const placeAt = (at: Pick<FigureChange, 'day' | 'hour'>) => places.get(placeOf(at, range)) ?? 0
  const written = Array<string>(places.size).fill('')
  const waiting = new Map<number, FigureChange[]>()
  for (const { day, hour, histogram, changes } of rows)
    if (day !== null) written[placeAt({ day, hour })] = histogram
    else
      for (const change of waitingIn(changes, 'ritase', filter)) {
        const place = placeAt(change)
        waiting.set(place, [...(waiting.get(place) ?? []), change])
      }
  /* One for all buckets: a year of them would keep the collector busier than the counting. */
  const bucket: Histogram = []
  const total: Histogram = []
  const buckets = written.map((text, place) => {
    bucket.fill(0)
    addHistogram(bucket, text)
    for (const { label, by } of waiting.get(place) ?? []) addTrips(bucket, Number(label), by)
    for (let minutes = 0; minutes < bucket.length; minutes += 1) addTrips(total, minutes, bucket[minutes] ?? 0)
    return durationsOf(bucket)
  })
  return { buckets, total: durationsOf(total) }
}

const boundsOf = ({ companyId, gateId, range }: FigureFilter): Bound[] => [
  companyId ?? everything,
  gateId ?? everything,
  range.from,
  range.to,
]

/** Where each bucket of the range stands, by its name. */
const placesOf = (range: DashboardRange): ReadonlyMap<string, number> =>
  new Map(bucketsOf(range).map((bucket, at) => [nameOf(bucket), at]))

const nameOf = ({ day, hour }: DashboardBucket): string => (hour === null ? day : `${day} ${hour}`)

const placeOf = ({ day, hour }: Pick<FigureChange, 'day' | 'hour'>, { by }: DashboardRange): string =>
  nameOf({ day, hour: by === 'day' ? null : hour })

const waitingIn = (
  changes: string | null,
  measure: Measure,
  { companyId, gateId, range: { from, to } }: FigureFilter,
): FigureChange[] =>
  changes === null
    ? []
    : readFigureChanges(changes).filter(
        (change) =>
          change.measure === measure &&
          change.day >= from &&
          change.day <= to &&
          (companyId === null || change.companyId === companyId) &&
          (gateId === null || change.gateId === gateId),
      )
