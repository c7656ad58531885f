import { boardWords } from '#shared/words/console/board.ts'
import type { Lane } from '../live/operationsChanges.ts'
import type { Lens } from './Lamp.tsx'

/** A red that stops somebody is lit, a red that only rests is not: most lanes rest most of the time. */
export function laneLens({ lamp, vehicle }: Pick<Lane, 'lamp' | 'vehicle'>): Lens {
  if (lamp !== 'red') return lamp === 'yellow' || lamp === 'green' ? lamp : 'none'
  return vehicle !== null && vehicle.decision === 'deny' && vehicle.stage !== 'passed' ? 'red' : 'rest'
}

export const lensWords = {
  red: boardWords.lampRed,
  rest: boardWords.lampRest,
  yellow: boardWords.lampYellow,
  green: boardWords.lampGreen,
  none: boardWords.lampNone,
} as const satisfies Record<Lens, unknown>
