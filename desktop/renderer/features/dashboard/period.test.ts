import { expect, test } from 'vitest'
import { daysOf, lastDays, periodBefore, periodIn } from './period.ts'

const now = Date.parse('2026-11-20T23:00:00Z')

test('today is that of the site', () => {
  expect(periodIn(null, null, now)).toEqual({ from: '2026-11-21', until: '2026-11-21' })
  expect(periodIn('2026-11-01', null, now)).toEqual({ from: '2026-11-01', until: '2026-11-21' })
  expect(periodIn(null, '2026-11-05', now)).toEqual({ from: '2026-11-05', until: '2026-11-05' })
  expect(lastDays(7, now)).toEqual({ from: '2026-11-15', until: '2026-11-21' })
})

test('a day is compared with the same day of the week, a week with the week before', () => {
  const before = (from: string, until: string) => periodBefore({ from, until })
  expect(before('2026-11-21', '2026-11-21')).toEqual({ from: '2026-11-14', until: '2026-11-14' })
  expect(before('2026-11-15', '2026-11-21')).toEqual({ from: '2026-11-08', until: '2026-11-14' })
  expect(before('2026-10-23', '2026-11-21')).toEqual({ from: '2026-09-18', until: '2026-10-17' })
  expect(daysOf({ from: '2026-10-23', until: '2026-11-21' })).toBe(30)
})
