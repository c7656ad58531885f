import { expect, it } from 'vitest'
import { fromSiteClock, toSiteClock } from './moments.ts'

it('reads and writes the clock of the site', () => {
  expect(toSiteClock('2026-11-21T07:30:00.000Z')).toBe('2026-11-21T14:30')
  expect(fromSiteClock('2026-11-21T14:30')).toBe('2026-11-21T07:30:00.000Z')
  expect(fromSiteClock('besok')).toBeNull()
})
