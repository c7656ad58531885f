/** One exchange of `ping_time`: when it left and came back by this machine's clock, and the server's time between. */
export interface ClockSample {
  readonly sentAt: number
  readonly receivedAt: number
  readonly serverAt: number
}

const samplesKept = 8

export const withSample = (samples: readonly ClockSample[], sample: ClockSample): readonly ClockSample[] =>
  [...samples, sample].slice(-samplesKept)

export const roundTripOf = (sample: ClockSample): number => sample.receivedAt - sample.sentAt

/** Server's clock minus ours in milliseconds, from the quickest exchange: the slow ones say least. Null without one. */
export function clockOffset(samples: readonly ClockSample[]): number | null {
  const [best] = samples.toSorted((a, b) => roundTripOf(a) - roundTripOf(b))
  return best === undefined ? null : Math.round(best.serverAt - (best.sentAt + best.receivedAt) / 2)
}
