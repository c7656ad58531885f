import { expect, test } from 'vitest'
import { hourTicks, lastOf, peakOf } from './chartManner.ts'

test('axes of minutes end on round ones', () => {
  expect(hourTicks(0)).toEqual({ ticks: [0, 5], top: 5 })
  expect(hourTicks(121)).toEqual({ ticks: [0, 30, 60, 90, 120, 150], top: 150 })
  expect(hourTicks(950)).toEqual({ ticks: [0, 240, 480, 720, 960], top: 960 })
  expect(hourTicks(100_000).top).toBeGreaterThanOrEqual(100_000)
})

test('peak and end are points that exist', () => {
  const points = [{ y: 1 }, { y: 3 }, { y: 3 }, { y: null }]
  expect(peakOf(points, ({ y }) => y)).toBe(points[1])
  expect(lastOf(points, ({ y }) => y)).toBe(points[2])
  expect(peakOf([{ y: 0 }], ({ y }) => y)).toBeNull()
  expect(lastOf([{ y: null }], ({ y }) => y)).toBeNull()
})
