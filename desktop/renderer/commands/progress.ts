import { create } from 'zustand'
import type { Said } from '../ui/said.ts'
import type { Lane } from '../live/operationsChanges.ts'

export type BarrierAction = 'open' | 'close'

/** A command on its way to a barrier. The tile shows this, never a state that no device has confirmed. */
export interface BarrierProgress {
  readonly action: BarrierAction
  readonly startedAt: number
  readonly phase: 'sent' | 'acknowledged' | 'failed'
  /** What is said once the barrier has reached the state. */
  readonly done: Said
  /** Sends the same decision again. */
  readonly again: () => void
}

/** Milliseconds until a barrier that was told to move and does not is a failure. */
export const barrierPatience = 5_000

type ProgressByLane = Readonly<Record<string, BarrierProgress>>

export const useProgress = create<ProgressByLane>(() => ({}))

export const useBarrierProgress = (laneId: string): BarrierProgress | undefined =>
  useProgress((progress) => progress[laneId])

/** Milliseconds that a failure stays on the tile. */
const failureShown = 30_000

type Barrier = Lane['barrier']

/**
 * What is left of a command once the barrier reports its state: reached, nothing; too late, a failure. A barrier
 * that cannot be seen (no proof) is believed when its lane has acknowledged.
 */
export function progressAfter(progress: BarrierProgress, barrier: Barrier, now: number): BarrierProgress | undefined {
  const age = now - progress.startedAt
  if (barrier.state === (progress.action === 'open' ? 'open' : 'closed')) return undefined
  if (barrier.proof === 'none' && progress.phase === 'acknowledged') return undefined
  if (progress.phase === 'failed') return age >= failureShown ? undefined : progress
  return age >= barrierPatience ? { ...progress, phase: 'failed' } : progress
}

export function showProgress(laneId: string, progress: BarrierProgress | undefined): void {
  useProgress.setState((all) => {
    const { [laneId]: _, ...others } = all
    return progress === undefined ? others : { ...others, [laneId]: progress }
  }, true)
}
