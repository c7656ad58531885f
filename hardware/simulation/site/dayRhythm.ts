/** Hours of a day and how many of the peak's trucks come then; in between it changes little by little. */
const hours: readonly (readonly [hour: number, share: number])[] = [
  [0, 0.15],
  [4, 0.15],
  [6, 0.6],
  [7, 1],
  [10, 1],
  [12, 0.55],
  [13.5, 0.9],
  [16, 1],
  [18, 0.5],
  [21, 0.3],
  [24, 0.15],
]

/** How much of the peak's traffic there is at an hour of the day: two peaks, a pause at noon, a thin night. */
export function shareOfPeak(hour: number): number {
  const at = ((hour % 24) + 24) % 24
  const next = hours.findIndex(([begins]) => begins > at)
  const [[from, before], [to, after]] = [hours[next - 1] ?? [0, 0.15], hours[next] ?? [24, 0.15]]
  return before + ((after - before) * (at - from)) / (to - from)
}

/** Hours at which no ship is worked: at the change of shifts and when it rains in the afternoon. */
const pauses: readonly (readonly [from: number, to: number])[] = [
  [8.5, 10],
  [15, 16],
]

/** Whether the day's plan has the quay stand still at an hour. */
export const isPauseAtQuay = (hour: number): boolean => pauses.some(([from, to]) => from <= hour && hour < to)

/** The hour of the simulated day: it begins at `first` and goes `speed` times as fast as any clock. */
export const simulatedHour = (first: number, speed: number, elapsedMs: number): number =>
  (first + (elapsedMs * speed) / 3_600_000) % 24
