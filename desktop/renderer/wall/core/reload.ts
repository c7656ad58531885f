/** Milliseconds without a picture that is true, after which the page itself is suspected. */
export const suspectAfter = 90_000

export interface Health {
  /** When the line was last known to be good; milliseconds. */
  readonly goodAt: number
  readonly now: number
  /** The build that this page came from, and the one that the server serves now; empty where nobody knows. */
  readonly build: string
  readonly served: string
  /** P1 and P2 that are open. */
  readonly open: number
}

/**
 * What the watchdog does: `look` asks whether the server answers at all, and only then is the page loaded anew, because a
 * page that is loaded while the server is away stays blank. A new build waits until no intervention is open.
 */
export function watchdog({ goodAt, now, build, served, open }: Health): 'look' | 'renew' | null {
  if (now - goodAt > suspectAfter) return 'look'
  if (build !== '' && served !== '' && build !== served && open === 0) return 'renew'
  return null
}

const shifts = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
] as const
const shiftEvery = 300_000

/** Pixels by which everything stands aside, another way every five minutes, so that nothing burns into the panel. */
export const shiftAt = (now: number): readonly [number, number] =>
  shifts[Math.floor(now / shiftEvery) % shifts.length] ?? [0, 0]
