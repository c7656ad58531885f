import { expect, it } from 'vitest'
import { rowWindow, scrollTo } from './rowWindow.ts'

const sight = { top: 0, height: 380 }

it('draws what is in sight and a dozen rows around, however long the list is', () => {
  expect(rowWindow(100_000, 38, sight)).toEqual([0, 23])
  expect(rowWindow(100_000, 38, { ...sight, top: 38 * 50_000 })).toEqual([49_984, 50_023])
  expect(rowWindow(100_000, 38, { ...sight, top: 38 * 99_990 })).toEqual([99_976, 99_999])
})

it('stays the same over a few rows, and never shows a gap', () => {
  const windows = Array.from({ length: 40 }, (_, row) => rowWindow(100_000, 38, { ...sight, top: 38 * (400 + row) }))
  expect(new Set(windows.map(String)).size).toBeLessThan(14)
  for (const [row, [first, last]] of windows.entries()) {
    expect(first).toBeLessThanOrEqual(400 + row - 12)
    expect(last).toBeGreaterThanOrEqual(400 + row + 10 + 12)
  }
})

it('draws nothing of an empty list, and what there is of one that became short', () => {
  expect(rowWindow(0, 38, sight)).toEqual([0, -1])
  expect(rowWindow(3, 38, { ...sight, top: 5000 })).toEqual([2, 2])
})

it('scrolls no further than is needed', () => {
  expect(scrollTo(2, 38, 34, sight)).toBe(0)
  expect(scrollTo(9, 38, 34, sight)).toBe(34)
  expect(scrollTo(1, 38, 34, { ...sight, top: 200 })).toBe(38)
})
