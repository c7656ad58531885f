import { describe, expect, it } from 'vitest'
import { parsePlate } from '#shared/domain/plate.ts'
import { matchPlates } from '#shared/domain/plateMatch.ts'
import { inventPlate, misread } from './misread.ts'
import { createRandom } from './random.ts'

describe('the camera’s mistakes', () => {
  it('are near, differ, and repeat with their seed', () => {
    const [one, two] = [createRandom(7), createRandom(7)]
    for (let round = 0; round < 200; round++) {
      const plate = inventPlate(one)
      expect(inventPlate(two)).toBe(plate)
      expect(parsePlate(plate)).not.toBeNull()
      const read = misread(plate, one)
      expect(misread(plate, two)).toBe(read)
      const { same, distance, differences } = matchPlates(read, plate)
      expect([same, differences.length, distance < 1]).toEqual([false, 1, true])
    }
  })
})
