/** How many trips took so many whole minutes, by the minutes. Counts may be negative in a change. */
export type Histogram = number[]

/** `73:2,74:5`, in the order of the minutes. */
export const writeHistogram = (histogram: Histogram): string =>
  histogram.flatMap((trips, minutes) => (trips === 0 ? [] : [`${minutes}:${trips}`])).join(',')

/** Adds a written histogram to another, character by character: a year of them is read for one picture. */
export function addHistogram(to: Histogram, written: string): Histogram {
  let minutes = 0
  let number = 0
  let sign = 1
  for (let at = 0; at <= written.length; at += 1) {
    const character = at === written.length ? comma : written.charCodeAt(at)
    if (character === colon) {
      minutes = number
      number = 0
    } else if (character === comma) {
      if (number !== 0) addTrips(to, minutes, sign * number)
      number = 0
      sign = 1
    } else if (character === minus) sign = -1
    else number = number * 10 + character - zero
  }
  return to
}

export function addTrips(to: Histogram, minutes: number, trips: number): void {
  while (to.length <= minutes) to.push(0)
  to[minutes] = (to[minutes] ?? 0) + trips
}

/** What a chart shows of a histogram; null where nothing was measured. */
export interface Durations {
  readonly trips: number
  /** Minutes, to a tenth. */
  readonly average: number | null
  readonly p50: number | null
  readonly p90: number | null
}

export function durationsOf(histogram: Histogram): Durations {
  let trips = 0
  let minutes = 0
  for (let duration = 0; duration < histogram.length; duration += 1) {
    const count = histogram[duration] ?? 0
    trips += count
    minutes += count * duration
  }
  if (trips <= 0) return { trips: 0, average: null, p50: null, p90: null }
  return {
    trips,
    average: Math.round((minutes / trips) * 10) / 10,
    p50: nearestRank(histogram, Math.ceil(trips * 0.5)),
    p90: nearestRank(histogram, Math.ceil(trips * 0.9)),
  }
}

/** The duration of the trip at a rank, counted from 1: a trip that really happened, never a mean of two. */
function nearestRank(histogram: Histogram, rank: number): number {
  let seen = 0
  let minutes = -1
  while (seen < rank) seen += histogram[(minutes += 1)] ?? 0
  return minutes
}

const [zero, comma, colon, minus] = [48, 44, 58, 45]
