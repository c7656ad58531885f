interface Sample {
  readonly offset: number
  readonly roundTrip: number
}

const kept = 8

/**
 * The server's time on this lane's monotonic clock: whoever sets the lane's wall clock changes nothing.
 * Of the last samples the one with the shortest round trip counts; its error is at most half of that.
 */
export class ServerClock {
  readonly #monotonic: () => number
  #samples: Sample[] = []

  constructor(monotonic: () => number = () => performance.now()) {
    this.#monotonic = monotonic
  }

  /** Asks once; a question without an answer changes nothing. */
  async measure(ask: () => Promise<number>): Promise<void> {
    const sent = this.#monotonic()
    const answer = await ask().catch(() => null)
    if (answer === null || !Number.isFinite(answer)) return
    const roundTrip = this.#monotonic() - sent
    this.#samples = [...this.#samples, { offset: answer - (sent + roundTrip / 2), roundTrip }].slice(-kept)
  }

  /** Milliseconds since 1970 on the server, or null before the first answer. */
  now(): number | null {
    const [first, ...others] = this.#samples
    if (first === undefined) return null
    const best = others.reduce((a, b) => (b.roundTrip < a.roundTrip ? b : a), first)
    return this.#monotonic() + best.offset
  }

  /** A new server may have another clock. */
  forget(): void {
    this.#samples = []
  }
}
