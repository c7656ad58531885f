export const interventionCauses = [
  'refused',
  'review',
  'assistance',
  'equipment',
  'barrier_fault',
  'lane_lost',
] as const
export type InterventionCause = (typeof interventionCauses)[number]

export const interventionStates = ['new', 'owned', 'waiting_post', 'shelved', 'closed'] as const
export type InterventionState = (typeof interventionStates)[number]

export type Priority = 1 | 2 | 3

/** ISA-18.2 style: 1 blocks a lane or endangers, 2 needs a decision, 3 asks for help. */
export function priorityOf(cause: InterventionCause): Priority {
  switch (cause) {
    case 'refused':
    case 'barrier_fault':
      return 1
    case 'review':
      return 2
    case 'assistance':
    case 'equipment':
    case 'lane_lost':
      return 3
  }
}
