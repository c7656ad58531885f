import { displayPlate, positionInDisplay } from '#shared/domain/plate.ts'
import { matchPlates } from '#shared/domain/plateMatch.ts'

export interface PlateCharacter {
  readonly character: string
  readonly differs: boolean
}

/** A reading and the plate that was expected, as they are displayed, each differing character marked. */
export function markPlates(read: string, expected: string): readonly [PlateCharacter[], PlateCharacter[]] {
  const { differences } = matchPlates(read, expected)
  return [
    marked(
      displayPlate(read),
      differences.map(({ readAt }) => readAt),
    ),
    marked(
      displayPlate(expected),
      differences.map(({ expectedAt }) => expectedAt),
    ),
  ]
}

function marked(display: string, keyIndexes: readonly (number | null)[]): PlateCharacter[] {
  const at = new Set(keyIndexes.flatMap((index) => (index === null ? [] : positionInDisplay(display, index))))
  return [...display].map((character, index) => ({ character, differs: at.has(index) }))
}
