import { expect, it } from 'vitest'
import { readNumber, writeNumber } from './numberText.ts'

it.each([
  ['24.500', 'id', 24500],
  ['1.284.000,75', 'id', 1284000.75],
  ['12,5', 'id', 12.5],
  ['12.5', 'id', 12.5],
  ['0.850', 'id', 0.85],
  ['-7,168', 'id', -7.168],
  ['24,500', 'en', 24500],
  ['24.500', 'en', 24.5],
  ['12,5', 'en', 12.5],
  [' 20 ', 'en', 20],
] as const)('reads %s in %s as %s', (text, language, number) => {
  expect(readNumber(text, language)).toBe(number)
})

it.each(['', 'dua', '1.2.3', '24.50.000', '1e3', '12,'])('takes "%s" for no number', (text) => {
  expect(readNumber(text, 'id')).toBeNull()
})

it('writes what it reads', () => {
  for (const language of ['id', 'en'] as const)
    for (const value of [0, 12.5, 24500, -7.168412])
      expect(readNumber(writeNumber(value, language), language)).toBe(value)
})

it('reads degrees as maps write them', () => {
  expect(readNumber('-7.168', 'id', false)).toBe(-7.168)
  expect(readNumber('112,654', 'en', false)).toBe(112.654)
})
