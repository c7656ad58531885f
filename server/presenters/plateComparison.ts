import type { z } from 'zod'
import type { PlateComparison } from '#shared/contract/autogate/gateIn.ts'
import { displayPlate, positionInDisplay } from '#shared/domain/plate.ts'
import { matchPlates } from '#shared/domain/plateMatch.ts'

interface Plates {
  readonly read: string | null
  readonly confidence: number | null
  readonly corrected: string | null
  readonly expected: string | null
  readonly nearDistance: number
}

/** The two plates side by side, with the characters marked in which they differ. */
export function presentPlates(plates: Plates): z.infer<typeof PlateComparison> {
  const read = plates.read === null ? null : displayPlate(plates.read)
  const expected = plates.expected === null ? null : displayPlate(plates.expected)
  const known = { confidence: plates.confidence, corrected: plates.corrected }
  if (read === null || expected === null)
    return { ...known, read: unmarked(read), expected: unmarked(expected), verdict: 'unknown', differences: [] }
  const match = matchPlates(read, expected)
  const marks = (text: string, keys: readonly (number | null)[]) => ({
    text,
    marks: keys.flatMap((key) => (key === null ? [] : [positionInDisplay(text, key)])),
  })
  return {
    ...known,
    read: marks(
      read,
      match.differences.map(({ readAt }) => readAt),
    ),
    expected: marks(
      expected,
      match.differences.map(({ expectedAt }) => expectedAt),
    ),
    verdict: match.same ? 'same' : match.distance <= plates.nearDistance ? 'near' : 'different',
    differences: match.differences.map((each) => `${each.read ?? '–'}/${each.expected ?? '–'}`),
  }
}

const unmarked = (text: string | null) => (text === null ? null : { text, marks: [] })
