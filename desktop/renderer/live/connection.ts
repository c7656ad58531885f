import { create } from 'zustand'
import { closedLine, type Line, type LostCause } from './line.ts'
import { gradeOf, mayCommand, type Grade } from './freshness.ts'

/** What every board shows of the line to the server. Changes at most once a second while nothing happens. */
export interface ConnectionView {
  readonly grade: Grade
  readonly roundTripMs: number | null
  /** Whole seconds since the server was last heard. */
  readonly silentSeconds: number
  /** When the picture stopped being true; null while it is true. Milliseconds since 1970 on this machine. */
  readonly lostSince: number | null
  readonly cause: LostCause | null
  readonly attempt: number
  /** Countdown to the next try; null while one is under way. */
  readonly retryInSeconds: number | null
  /** Server's clock minus this machine's; null until measured. Above 2,000 either way deserves a warning. */
  readonly clockOffsetMs: number | null
}

export function viewOf(line: Line, clockOffsetMs: number | null, now: number): ConnectionView {
  const grade = gradeOf(line, now)
  return {
    grade,
    roundTripMs: line.phase === 'open' ? line.roundTripMs : null,
    silentSeconds: line.heardAt === 0 ? 0 : Math.max(0, Math.floor((now - line.heardAt) / 1000)),
    lostSince: grade === 'lost' ? (line.lostSince ?? line.heardAt) : line.lostSince,
    cause: grade === 'lost' ? (line.cause ?? 'silence') : line.cause,
    attempt: line.attempt,
    retryInSeconds: line.retryAt === null ? null : Math.max(0, Math.ceil((line.retryAt - now) / 1000)),
    clockOffsetMs,
  }
}

const useStore = create<ConnectionView>(() => viewOf(closedLine, null, 0))

/** The whole view, or a narrow part of it: `useConnection((c) => c.grade)`. */
export function useConnection<Part>(part: (view: ConnectionView) => Part): Part {
  return useStore(part)
}

/** False while the picture may be old: then nothing may be sent to a lane. */
export const useMayCommand = (): boolean => useStore((view) => mayCommand(view.grade))

export const connectionNow = (): ConnectionView => useStore.getState()

/** Milliseconds since 1970 by the server's clock, for ages and countdowns. */
export const serverNow = (): number => Date.now() + (useStore.getState().clockOffsetMs ?? 0)

/** Shows a new view; one that says the same as the last wakes nobody. */
export function showConnection(view: ConnectionView): void {
  const shown = useStore.getState()
  const same = (Object.keys(view) as (keyof ConnectionView)[]).every((key) => view[key] === shown[key])
  if (!same) useStore.setState(view)
}
