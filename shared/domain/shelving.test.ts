import { expect, it } from 'vitest'
import { mayShelve, shelvedUntil } from './shelving.ts'
import { usualShifts } from './shift.ts'

it.each([
  ['review', 5, true],
  ['review', 15, false],
  ['refused', 'shift', false],
  ['equipment', 60, true],
  ['equipment', 'shift', true],
  ['barrier_fault', 5, false],
] as const)('%s for %s: %s', (cause, shelf, may) => expect(mayShelve(cause, shelf)).toBe(may))

it('ends with the minutes or with the shift', () => {
  const now = new Date('2026-11-21T14:32:08+07:00')
  expect(shelvedUntil(15, now, usualShifts)).toEqual(new Date('2026-11-21T14:47:08+07:00'))
  expect(shelvedUntil('shift', now, usualShifts)).toEqual(new Date('2026-11-21T22:00:00+07:00'))
})
