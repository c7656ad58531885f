import { expect, it } from 'vitest'
import { rowWindow, scrollTo } from './rowWindow.ts'

const sight = { top: 0, height: 380 }

it('draws what is in sight and a dozen rows around, however long the list is', () => {
  expect(rowWindow(100_000, 38, sight)).toEqual([0, 22])
  expect(rowWindow(100_000, 38, { ...sight, top: 38 * 50_000 })).toEqual([49_988, 50_022])
  expect(rowWindow(100_000, 38, { ...sight, top: 38 * 99_990 })).toEqual([99_978, 99_999])
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
