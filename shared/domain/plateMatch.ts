import { plateKey } from './plate.ts'

/** Characters that cameras and people take for each other, and what confusing them costs (a plain difference costs 1). */
const confusable: readonly (readonly [pairs: string, cost: number])[] = [
  ['O0 D0 Q0 OQ OD DQ I1 IL 1L B8 S5 Z2 G6', 0.25],
  ['EF UV MN PR CG KX VY 17 7T IT 38 68 4A 5B J1 HN WV', 0.5],
]

const costs = new Map(
  confusable.flatMap(([pairs, cost]) =>
    pairs.split(' ').flatMap((pair) => [[pair, cost] as const, [[...pair].reverse().join(''), cost] as const]),
  ),
)

/** One place where two plates differ; indexes count the characters of the keys, null where one has no character. */
export interface PlateDifference {
  readonly readAt: number | null
  readonly expectedAt: number | null
  readonly read: string | null
  readonly expected: string | null
  /** The two characters are easily taken for each other. */
  readonly confusable: boolean
}

export interface PlateMatch {
  readonly same: boolean
  /** 0 for the same plate; a confusable character adds 0.25 or 0.5, any other change 1. */
  readonly distance: number
  readonly differences: readonly PlateDifference[]
}

/** Compares a reading with the plate that was expected, and says where they differ. */
export function matchPlates(read: string, expected: string): PlateMatch {
  const a = plateKey(read)
  const b = plateKey(expected)
  if (a === b) return { same: true, distance: 0, differences: [] }
  const table = distances(a, b)
  return { same: false, distance: cell(table, a.length, b.length), differences: trace(a, b, table) }
}

const cost = (a: string, b: string): number => (a === b ? 0 : (costs.get(a + b) ?? 1))

const cell = (table: readonly (readonly number[])[], i: number, j: number): number =>
  table[i]?.[j] ?? Number.POSITIVE_INFINITY

/** Weighted edit distances of all prefixes. */
function distances(a: string, b: string): number[][] {
  const table: number[][] = []
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = []
    table.push(row)
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) row.push(i + j)
      else
        row.push(
          Math.min(
            cell(table, i - 1, j - 1) + cost(a.charAt(i - 1), b.charAt(j - 1)),
            cell(table, i - 1, j) + 1,
            cell(table, i, j - 1) + 1,
          ),
        )
    }
  }
  return table
}

/** Walks the cheapest way back and notes each place that cost something, the first one first. */
function trace(a: string, b: string, table: readonly (readonly number[])[]): PlateDifference[] {
  const found: PlateDifference[] = []
  let i = a.length
  let j = b.length
  while (i > 0 || j > 0) {
    const read = i > 0 ? a.charAt(i - 1) : null
    const expected = j > 0 ? b.charAt(j - 1) : null
    const here = cell(table, i, j)
    if (read !== null && expected !== null && here === cell(table, i - 1, j - 1) + cost(read, expected)) {
      if (read !== expected)
        found.push({ readAt: i - 1, expectedAt: j - 1, read, expected, confusable: costs.has(read + expected) })
      i--
      j--
    } else if (read !== null && here === cell(table, i - 1, j) + 1) {
      found.push({ readAt: i - 1, expectedAt: null, read, expected: null, confusable: false })
      i--
    } else {
      found.push({ readAt: null, expectedAt: j - 1, read: null, expected, confusable: false })
      j--
    }
  }
  return found.reverse()
}
