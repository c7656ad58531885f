import { expect, it } from 'vitest'
import { spansOf, spansText } from './spans.ts'

it('reads and writes the spans of a day', () => {
  const spans = [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ]
  expect(spansOf('08:00-12:00, 13:00 – 17:00')).toEqual(spans)
  expect(spansText(spans)).toBe('08:00-12:00, 13:00-17:00')
  expect(spansOf('')).toEqual([])
  expect(spansOf('pagi')).toBeNull()
})
