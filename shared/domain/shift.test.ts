import { describe, expect, it } from 'vitest'
import { shiftAt, usualShifts } from './shift.ts'

describe('shifts of the site', () => {
  it.each([
    ['2026-11-21T05:59:59+07:00', 'Malam', '2026-11-20T22:00:00+07:00', '2026-11-21T06:00:00+07:00'],
    ['2026-11-21T06:00:00+07:00', 'Pagi', '2026-11-21T06:00:00+07:00', '2026-11-21T14:00:00+07:00'],
    ['2026-11-21T14:32:08+07:00', 'Siang', '2026-11-21T14:00:00+07:00', '2026-11-21T22:00:00+07:00'],
    ['2026-11-21T23:10:00+07:00', 'Malam', '2026-11-21T22:00:00+07:00', '2026-11-22T06:00:00+07:00'],
  ])('at %s %s works', (at, name, from, until) => {
    const number = usualShifts.findIndex((one) => one.name === name) + 1
    const times = { startedAt: new Date(from), endsAt: new Date(until) }
    expect(shiftAt(usualShifts, new Date(at))).toEqual({ number, name, ...times })
  })

  it('follow a plan that begins at night, in whatever order it is written', () => {
    const plan = [
      { name: 'Regu B', starts_at: '19:30' },
      { name: 'Regu A', starts_at: '07:30' },
    ]
    expect(shiftAt(plan, new Date('2026-11-21T07:29:00+07:00'))).toEqual({
      number: 1,
      name: 'Regu B',
      startedAt: new Date('2026-11-20T19:30:00+07:00'),
      endsAt: new Date('2026-11-21T07:30:00+07:00'),
    })
    expect(shiftAt(plan, new Date('2026-11-21T07:30:00+07:00')).name).toBe('Regu A')
  })

  it('last a day where there is only one', () => {
    const { startedAt, endsAt } = shiftAt(
      [{ name: 'Harian', starts_at: '08:00' }],
      new Date('2026-11-21T08:00:30+07:00'),
    )
    expect([startedAt, endsAt]).toEqual([new Date('2026-11-21T08:00:00+07:00'), new Date('2026-11-22T08:00:00+07:00')])
  })
})
