import { describe, expect, it } from 'vitest'
import { shiftAt } from './shift.ts'

describe('shifts of the site', () => {
  it.each([
    ['2026-11-21T05:59:59+07:00', 3, '2026-11-20T22:00:00+07:00', '2026-11-21T06:00:00+07:00'],
    ['2026-11-21T06:00:00+07:00', 1, '2026-11-21T06:00:00+07:00', '2026-11-21T14:00:00+07:00'],
    ['2026-11-21T14:32:08+07:00', 2, '2026-11-21T14:00:00+07:00', '2026-11-21T22:00:00+07:00'],
    ['2026-11-21T23:10:00+07:00', 3, '2026-11-21T22:00:00+07:00', '2026-11-22T06:00:00+07:00'],
  ])('at %s shift %i works', (at, number, from, until) => {
    expect(shiftAt(new Date(at))).toEqual({ number, startedAt: new Date(from), endsAt: new Date(until) })
  })
})
