import { expect, test } from 'vitest'
import { extendTicket } from './extension.ts'

const until = new Date('2026-11-25T23:59:59.999Z')
const ticket = {
  status: 'active',
  expiredAt: new Date('2026-11-21T23:59:59.999Z'),
  ritDone: 0,
  ritMax: 1,
  deleted: false,
} as const

test('an expired ticket lives again, one inside stays inside', () => {
  expect(extendTicket(ticket, until)).toEqual({ status: 'active' })
  expect(extendTicket({ ...ticket, status: 'expired' }, until)).toEqual({ status: 'active' })
  expect(extendTicket({ ...ticket, status: 'loading' }, until)).toEqual({ status: 'loading' })
})

test('what changed since the preview is skipped', () => {
  expect(extendTicket({ ...ticket, status: 'canceled' }, until)).toBe('status')
  expect(extendTicket({ ...ticket, status: 'completed' }, until)).toBe('status')
  expect(extendTicket({ ...ticket, expiredAt: until }, until)).toBe('later_already')
  expect(extendTicket({ ...ticket, status: 'expired', ritDone: 1 }, until)).toBe('trips_done')
  expect(extendTicket({ ...ticket, deleted: true }, until)).toBe('gone')
})
