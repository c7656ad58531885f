import { expect, it } from 'vitest'
import { createRandom } from './random.ts'

const at = new Date('2026-11-21T00:00:00.000Z')
const draw = (seed: number) => {
  const random = createRandom(seed)
  return [
    random.id(at),
    random.hex(4),
    random.whole(1, 6),
    random.pick(['a', 'b', 'c']),
    random.weighted({ x: 1, y: 3 }),
  ]
}

it('falls the same way for the same seed, and otherwise for another', () => {
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

it('draws by weight and within its bounds', () => {
  const random = createRandom(1)
  const drawn = Array.from({ length: 4_000 }, () => random.weighted({ often: 9, seldom: 1, never: 0 }))
  expect(drawn.filter((name) => name === 'often').length).toBeGreaterThan(3_400)
  expect(drawn).not.toContain('never')
  const whole = new Set(Array.from({ length: 500 }, () => random.whole(2, 4)))
  expect(whole).toEqual(new Set([2, 3, 4]))
})
