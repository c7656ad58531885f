import { describe, expect, it } from 'vitest'
import { markPlates } from './plateMarks.ts'

const marks = (read: string, expected: string) =>
  markPlates(read, expected).map((side) =>
    side.map(({ character, differs }) => (differs ? `[${character}]` : character)).join(''),
  )

describe('the marked difference between two plates', () => {
  it.each([
    ['W8814UF', 'W8814UE', 'W 8814 U[F]', 'W 8814 U[E]'],
    ['w 8814 ue', 'W8814UE', 'W 8814 UE', 'W 8814 UE'],
    ['W8814', 'W8814UE', 'W 8814', 'W 8814 [U][E]'],
    ['W814UE', 'W8814UE', 'W 814 UE', 'W [8]814 UE'],
  ])('%s against %s', (read, expected, left, right) => expect(marks(read, expected)).toEqual([left, right]))
})
