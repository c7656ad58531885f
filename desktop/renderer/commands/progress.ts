import { create } from 'zustand'
import type { BarrierState } from '#shared/domain/lane.ts'

export type BarrierAction = 'open' | 'close'

/** A command on its way to a barrier. The tile shows this, never a state that no device has confirmed. */
export interface BarrierProgress {
  readonly action: BarrierAction
  readonly startedAt: number
  readonly phase: 'sent' | 'acknowledged' | 'failed'
}

/** Milliseconds until a barrier that was told to move and does not is a failure. */
export const barrierPatience = 5_000

type ProgressByLane = Readonly<Record<string, BarrierProgress>>

export const useProgress = create<ProgressByLane>(() => ({}))

export const useBarrierProgress = (laneId: string): BarrierProgress | undefined =>
  useProgress((progress) => progress[laneId])

/** What is left of a command once the barrier reports a state: reached, nothing; too late, a failure. */
export function progressAfter(
  progress: BarrierProgress,
  barrier: BarrierState,
  now: number,
): BarrierProgress | undefined {
  const wanted: BarrierState = progress.action === 'open' ? 'open' : 'closed'
  if (barrier === wanted) return undefined
  if (progress.phase !== 'failed' && now - progress.startedAt >= barrierPatience)
    return { ...progress, phase: 'failed' }
  return progress
}

export function showProgress(laneId: string, progress: BarrierProgress | undefined): void {
  useProgress.setState((all) => {
    const { [laneId]: _, ...others } = all
    return progress === undefined ? others : { ...others, [laneId]: progress }
  }, true)
}
