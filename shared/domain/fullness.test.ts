import { expect, it } from 'vitest'
import { fullFrom } from './fullness.ts'

it.each([
  [0, 100, 0],
  [0, 50, 0],
  [10, 100, 10],
  [10, 95, 9],
  [3, 90, 2],
  [1, 10, 1],
])('a place for %i that is full at %i %% is full from %i vehicles on', (capacity, fullPercent, limit) => {
  expect(fullFrom({ capacity, fullPercent })).toBe(limit)
})
