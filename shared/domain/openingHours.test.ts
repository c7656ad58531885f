import { expect, test } from 'vitest'
import { isOpenAt } from './openingHours.ts'

const hours = {
  mon: [{ from: '07:00', to: '17:00' }],
  tue: [{ from: '00:00', to: '24:00' }],
  fri: [{ from: '22:00', to: '06:00' }],
}

/** Instants are UTC; the site is seven hours ahead. 2 November 2026 is a Monday. */
test.each([
  ['Monday 07:00', '2026-11-02T00:00:00.000Z', true],
  ['Monday 06:59', '2026-11-01T23:59:59.999Z', false],
  ['Monday 17:00', '2026-11-02T10:00:00.000Z', false],
  ['Tuesday 23:59', '2026-11-03T16:59:00.000Z', true],
  ['Wednesday', '2026-11-04T05:00:00.000Z', false],
  ['Friday 23:00', '2026-11-06T16:00:00.000Z', true],
  ['Saturday 05:59', '2026-11-06T22:59:00.000Z', true],
  ['Saturday 06:00', '2026-11-06T23:00:00.000Z', false],
])('%s', (_, at, open) => {
  expect(isOpenAt(hours, at)).toBe(open)
})

test('no hours mean always open', () => {
  expect(isOpenAt(null, '2026-11-04T05:00:00.000Z')).toBe(true)
})
