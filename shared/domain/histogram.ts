/** How many trips took so many whole minutes, by the minutes. Counts may be negative in a change. */
export type Histogram = number[]

/**
 * `73:2,5,,1`: two trips of 73 minutes, five of 74, one of 76. A number before a colon says where the counts go on,
 * each comma goes one minute further, and gaps that are longer than what says so begin anew: `80:1,120:4`.
 */
export function writeHistogram(histogram: Histogram): string {
  let written = ''
  let next = -1
  for (let minutes = 0; minutes < histogram.length; minutes += 1) {
    const trips = histogram[minutes] ?? 0
    if (trips === 0) continue
    const gap = minutes - next
    if (next >= 0 && gap <= shortGap) written += ','.repeat(gap + 1)
    else written += `${next < 0 ? '' : ','}${minutes}:`
    written += trips
    next = minutes + 1
  }
  return written
}

const shortGap = 3

/** Adds a written histogram to another, character by character: a year of them is read for one picture. */
export function addHistogram(to: Histogram, written: string): Histogram {
  let minutes = 0
  let number = 0
  let sign = 1
  for (let at = 0; at <= written.length; at += 1) {
    const character = at === written.length ? comma : written.charCodeAt(at)
    if (character === comma) {
      if (number !== 0) {
        if (minutes >= to.length) lengthen(to, minutes)
        to[minutes] = (to[minutes] ?? 0) + sign * number
      }
      minutes += 1
      number = 0
      sign = 1
    } else if (character === colon) {
      minutes = number
      number = 0
    } else if (character === minus) sign = -1
    else number = number * 10 + character - zero
  }
  return to
}

function lengthen(histogram: Histogram, minutes: number): void {
  while (histogram.length <= minutes) histogram.push(0)
}

export function addTrips(to: Histogram, minutes: number, trips: number): void {
  lengthen(to, minutes)
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
