import { expect, it } from 'vitest'
import { shiftAt, watchdog } from './reload.ts'

const well = { goodAt: 1_000_000, now: 1_001_000, build: 'a', served: 'a', open: 0 }

it('suspects the page only after a long silence, and asks before it loads anew', () => {
  expect(watchdog(well)).toBeNull()
  expect(watchdog({ ...well, now: well.goodAt + 90_000 })).toBeNull()
  expect(watchdog({ ...well, now: well.goodAt + 90_001 })).toBe('look')
})

it('takes a new build when no intervention is open', () => {
  expect(watchdog({ ...well, served: 'b' })).toBe('renew')
  expect(watchdog({ ...well, served: 'b', open: 1 })).toBeNull()
  expect(watchdog({ ...well, served: '' })).toBeNull()
})

it('moves by two pixels every five minutes and comes back', () => {
  const places = [0, 300_000, 600_000, 900_000, 1_200_000].map((now) => shiftAt(now).join())
  expect(places).toEqual(['0,0', '2,0', '2,2', '0,2', '0,0'])
})
