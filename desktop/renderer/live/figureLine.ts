import type { LiveFigures, StreamName } from '#shared/contract/live.ts'

type FigureStream = Extract<StreamName, `figures:${string}`>

/** Who draws dashboards. `missed` says that the line was away and news may be missing. */
export interface FigureFollower {
  readonly take: (figures: LiveFigures) => void
  readonly missed: () => void
}

interface Line {
  readonly subscribe: (stream: StreamName) => void
  readonly unsubscribe: (stream: StreamName) => void
}

const followers = new Map<StreamName, Set<FigureFollower>>()
let line: Line | null = null

/** Hears of a company's dashboards, or of all (`figures:*`), for as long as it wants. Returns how to stop. */
export function followFigures(stream: FigureStream, follower: FigureFollower): () => void {
  const others = followers.get(stream) ?? new Set()
  followers.set(stream, others.add(follower))
  line?.subscribe(stream)
  return () => {
    others.delete(follower)
    if (others.size > 0 || followers.get(stream) !== others) return
    followers.delete(stream)
    line?.unsubscribe(stream)
  }
}

/** The line to the server is open: everything that is followed is asked for again. Null when it is gone. */
export function offerFigureLine(next: Line | null): void {
  line = next
  if (next === null) return
  for (const [stream, ofStream] of followers) {
    next.subscribe(stream)
    for (const follower of ofStream) follower.missed()
  }
}

export function figuresArrived(stream: StreamName, figures: LiveFigures): void {
  for (const follower of followers.get(stream) ?? []) follower.take(figures)
}
