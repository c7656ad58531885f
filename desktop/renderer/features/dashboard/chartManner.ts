/** How every axis writes and every grid is drawn. */
export const axisText = {
  tick: { className: 'chart-tick' },
  tickLine: false,
  axisLine: false,
  interval: 'preserveStartEnd',
} as const

export const gridLine = { vertical: false, stroke: 'var(--line-1)' } as const

/** The highest point, the first of several; null where nothing happened. */
export function peakOf<Point>(points: readonly Point[], value: (point: Point) => number | null): Point | null {
  let peak: Point | null = null
  for (const point of points) if ((value(point) ?? 0) > (peak === null ? 0 : (value(peak) ?? 0))) peak = point
  return peak
}

/** The last point that has a value. */
export const lastOf = <Point>(points: readonly Point[], value: (point: Point) => number | null): Point | null =>
  points.findLast((point) => value(point) !== null) ?? null

const steps = [5, 15, 30, 60, 120, 180, 240, 360, 720, 1_440, 2_880, 7_200, 14_400]
const mostSteps = 5

/** Round minutes for an axis that reaches to so many: quarters, hours, days. */
export function hourTicks(minutes: number): { readonly ticks: readonly number[]; readonly top: number } {
  const step = steps.find((one) => minutes / one <= mostSteps) ?? Math.ceil(minutes / mostSteps)
  const count = Math.max(1, Math.ceil(minutes / step))
  const ticks = Array.from({ length: count + 1 }, (_, at) => at * step)
  return { ticks, top: count * step }
}
