import { expect, it } from 'vitest'
import { monthOf, siteDay } from './siteDays.ts'

const beforeMidnightInUtc = Date.parse('2026-11-30T18:30:00Z')

it('counts days by the clock of the site, which is ahead of UTC', () => {
  expect(siteDay(beforeMidnightInUtc)).toBe('2026-12-01')
  expect(siteDay(beforeMidnightInUtc, -1)).toBe('2026-11-30')
  expect(monthOf(beforeMidnightInUtc)).toEqual({ from: '2026-12-01', until: '2026-12-01' })
})
