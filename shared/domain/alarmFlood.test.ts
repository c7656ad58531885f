import { expect, it } from 'vitest'
import { isFlood, recentCount, usualFlood } from './alarmFlood.ts'

const now = Date.parse('2026-11-21T07:32:08.000Z')
const opened = (seconds: number) => ({ opened_at: new Date(now - seconds * 1000).toISOString() })
const many = (count: number, seconds: number) => Array.from({ length: count }, () => opened(seconds))

it('begins with the eleventh item of ten minutes, as is usual', () => {
  expect(isFlood(many(10, 30), usualFlood, now)).toBe(false)
  expect(isFlood(many(11, 30), usualFlood, now)).toBe(true)
  expect(isFlood(many(20, 601), usualFlood, now)).toBe(false)
})

it('begins where the site says', () => {
  const strict = { more_than: 3, minutes: 2 }
  expect(isFlood(many(3, 30), strict, now)).toBe(false)
  expect(isFlood(many(4, 119), strict, now)).toBe(true)
  expect(isFlood(many(4, 121), strict, now)).toBe(false)
})

it('counts as far back as the site measures', () => {
  const items = [5, 300, 599, 601].map(opened)
  expect(recentCount(items, usualFlood, now)).toBe(3)
  expect(recentCount(items, { more_than: 10, minutes: 1 }, now)).toBe(1)
})
