import { describe, expect, test } from 'vitest'
import { faultOfDays, validityOf } from './ticketValidity.ts'

const now = new Date('2025-07-24T03:00:00.000Z')

describe('validity', () => {
  test('runs from the midnight of the site to the printed instant', () => {
    const validity = validityOf('2025-07-24', '2025-07-30')
    expect(validity.validFrom.toISOString()).toBe('2025-07-23T17:00:00.000Z')
    expect(validity.expiredAt.toISOString()).toBe('2025-07-30T23:59:59.999Z')
  })

  test.each([
    ['today only', '2025-07-24', null, null],
    ['the example of the reference', '2025-07-24', '2025-07-28', null],
    ['late entry of a running ticket', '2025-07-20', '2025-07-24', null],
    ['yesterday', '2025-07-23', null, 'request_at date_past'],
    ['over since yesterday', '2025-07-20', '2025-07-23', 'expired_at date_past'],
    ['ends before it starts', '2025-07-28', '2025-07-24', 'expired_at date_reversed'],
    ['longer than a year', '2025-07-24', '2027-07-24', 'expired_at date_too_long'],
    ['in the year 9999', '9999-12-31', null, 'request_at date_too_far'],
  ])('%s', (_, requestDay, lastDay, expected) => {
    const found = faultOfDays({ requestDay, lastDay }, now)
    expect(found === null ? null : `${found.field} ${found.fault}`).toBe(expected)
  })

  test('a ticket of the last day lives as long as its printed instant', () => {
    const days = { requestDay: '2025-07-23', lastDay: null }
    expect(faultOfDays(days, new Date('2025-07-23T23:59:59.999Z'))).toBeNull()
    expect(faultOfDays(days, new Date('2025-07-24T00:00:00.000Z'))).toEqual({ field: 'request_at', fault: 'date_past' })
  })
})
