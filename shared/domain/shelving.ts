import type { InterventionCause } from './intervention.ts'
import { shiftAt, type PlannedShift } from './shift.ts'

/** How many minutes an item may be put aside. A vehicle in the lane waits; a barrier that does not move cannot. */
export function longestShelf(cause: InterventionCause): number {
  switch (cause) {
    case 'barrier_fault':
      return 0
    case 'refused':
    case 'review':
      return 5
    case 'assistance':
    case 'equipment':
    case 'lane_lost':
      return 60
  }
}

export type Shelf = 5 | 15 | 60 | 'shift'

/** What may wait an hour may wait until the shift ends. */
export const mayShelve = (cause: InterventionCause, shelf: Shelf): boolean =>
  (shelf === 'shift' ? 60 : shelf) <= longestShelf(cause)

export const shelvedUntil = (shelf: Shelf, now: Date, plan: readonly PlannedShift[]): Date =>
  shelf === 'shift' ? shiftAt(plan, now).endsAt : new Date(now.getTime() + shelf * 60_000)
