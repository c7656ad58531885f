import { describe, expect, it } from 'vitest'
import { codecoDay, codecoMoment, codecoMovement, refNumberOf } from './codeco.ts'

describe('A gate movement', () => {
  it.each([
    ['61', 'in', { kdDok: '5', loaded: true }],
    ['63', 'out', { kdDok: '6', loaded: false }],
    ['65', 'in', { kdDok: '7', loaded: false }],
    ['66', 'out', { kdDok: '8', loaded: true }],
  ] as const)('of document %s going %s', (code, direction, movement) =>
    expect(codecoMovement(code, direction)).toEqual(movement),
  )

  it('has a reference number of its own', () => {
    expect(refNumberOf('KEKG', '2026-11-21', 42)).toBe('KEKG261121000042')
    expect(() => refNumberOf('KEKG', '2026-11-21', 1_000_000)).toThrow(RangeError)
  })

  it('is told by the clock of the site', () => {
    expect(codecoMoment(new Date('2026-11-20T18:05:09.700Z'))).toBe('20261121010509')
    expect([codecoDay('2026-11-20'), codecoDay(null)]).toEqual(['20261120', ''])
  })
})
