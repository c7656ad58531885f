import type { InterventionCause } from './intervention.ts'

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
