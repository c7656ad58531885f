import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchPlates } from './plateMatch.ts'

const character = fc.constantFrom(...'ABDEFGILOSUVWZ0123568')
const plate = fc.array(character, { minLength: 1, maxLength: 10 }).map((all) => all.join(''))

describe('comparing plates', () => {
  test.each([
    ['W 8814 UE', 'w8814ue', 0, []],
    ['W 8814 UF', 'W 8814 UE', 0.5, [['F', 'E', 6]]],
    ['W 88I4 UE', 'W 8814 UE', 0.25, [['I', '1', 3]]],
    [
      '8 1234 0D',
      'B 1234 OD',
      0.5,
      [
        ['8', 'B', 0],
        ['0', 'O', 5],
      ],
    ],
    ['W 8814 XE', 'W 8814 UE', 1, [['X', 'U', 5]]],
    ['W 884 UE', 'W 8814 UE', 1, [[null, '1', 3]]],
    ['W 88114 UE', 'W 8814 UE', 1, [['1', null, null]]],
    ['L 9021 UA', 'W 8814 UE', 6, 'many'],
  ] as const)('%s against %s costs %d', (read, expected, distance, differences) => {
    const match = matchPlates(read, expected)
    expect(match.distance).toBe(distance)
    expect(match.same).toBe(distance === 0)
    if (differences !== 'many')
      expect(match.differences.map((each) => [each.read, each.expected, each.expectedAt])).toEqual(differences)
  })

  test('is symmetric, zero only for the same plate, and never more than replacing everything', () => {
    fc.assert(
      fc.property(plate, plate, (a, b) => {
        const match = matchPlates(a, b)
        expect(match.distance).toBe(matchPlates(b, a).distance)
        expect(match.distance === 0).toBe(a === b)
        expect(match.distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  test('the differences explain the whole distance', () => {
    fc.assert(
      fc.property(plate, plate, (a, b) => {
        const { differences, distance } = matchPlates(a, b)
        const least = differences.filter((each) => !each.confusable).length
        expect(distance).toBeGreaterThanOrEqual(least)
        expect(distance).toBeLessThanOrEqual(least + 0.5 * (differences.length - least))
      }),
    )
  })
})
