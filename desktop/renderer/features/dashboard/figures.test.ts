import { expect, test } from 'vitest'
import { begunOf, bucketLabel, runningOf, sumOf } from './figures.ts'

const hours = Array.from({ length: 24 }, (_, hour) => ({ day: '2026-11-21', hour }))
const days = ['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => ({ day, hour: null }))
const now = { day: '2026-11-21', hour: 14 }

test('what is yet to come is not drawn as zero', () => {
  expect(begunOf(hours, now)).toBe(15)
  expect(begunOf(days, now)).toBe(2)
  expect(begunOf(hours, { day: '2026-11-22', hour: 0 })).toBe(24)
  expect(begunOf(hours, { day: '2026-11-20', hour: 0 })).toBe(0)
})

test('the hour or day that is not over is known', () => {
  expect(runningOf(hours, now)).toBe(14)
  expect(runningOf(days, now)).toBe(1)
  expect(runningOf(hours, { day: '2026-11-22', hour: 3 })).toBeNull()
})

test('hours and days are named briefly', () => {
  expect(bucketLabel({ day: '2026-11-21', hour: 7 }, false)).toBe('07:00')
  expect(bucketLabel({ day: '2026-11-21', hour: 7 }, true)).toBe('21/11 07:00')
  expect(bucketLabel({ day: '2026-11-21', hour: null }, true)).toBe('21/11')
  expect(sumOf([1, 2, 3], 2)).toBe(3)
})
