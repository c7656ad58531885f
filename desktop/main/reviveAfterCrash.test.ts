import { expect, it } from 'vitest'
import { nextPause } from './reviveAfterCrash.ts'

it('waits longer for a page that falls again at once, at most half a minute, and begins anew after a steady minute', () => {
  const pauses: number[] = []
  for (let fall = 0; fall < 8; fall += 1) pauses.push(nextPause(pauses.at(-1) ?? 0, 500))
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  expect(nextPause(30_000, 61_000)).toBe(1_000)
})
