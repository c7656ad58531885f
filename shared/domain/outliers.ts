/** Fewer values than this say nothing about what is usual. */
const fewest = 4

/** Iglewicz and Hoaglin's limit for the modified z-score. */
export const outlierScore = 3.5

/** Below this many, nothing stands out however rare the others are. */
export const leastOutlying = 5

export interface Scored {
  /** The modified z-score: how far from the median, in units of the usual distance from it; null where too few are compared. */
  readonly score: number | null
  readonly outlier: boolean
  /** The median of the values that are compared. */
  readonly usual: number
}

/**
 * Which values stand out above the others, by the modified z-score: 0.6745 times the distance from the median over the
 * median distance, or over the mean distance where more than half are alike. One extreme value does not hide itself, as
 * it would in a mean and a standard deviation.
 */
export function findOutliers(values: readonly number[], counts: readonly number[] = values): Scored[] {
  const middle = median(values)
  const distances = values.map((value) => Math.abs(value - middle))
  const spread = median(distances) / 0.6745 || (1.253_314 * sum(distances)) / distances.length
  return values.map((value, at) => {
    if (values.length < fewest) return { score: null, outlier: false, usual: middle }
    const score = spread === 0 ? 0 : Math.round(((value - middle) / spread) * 100) / 100
    return { score, outlier: score > outlierScore && (counts[at] ?? 0) >= leastOutlying, usual: middle }
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}
