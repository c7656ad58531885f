import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customsStanding, type CustomsStep } from './customsRelease.ts'

const step = (hour: number, kind: CustomsStep['kind'], code: string, note = '', number: string | null = null) => ({
  at: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`,
  kind,
  code,
  note,
  number,
})
const recorded = step(1, 'process', '001')
const channel = step(2, 'process', '240')
const spjk = step(3, 'response', '04', 'SPJK')
const spjm = step(4, 'response', '05', 'SPJM')
const sppb = (hour: number) => step(hour, 'response', '03', 'SPPB terbit', 'SPPB-1/KEK/2026')

describe('The standing of a customs document', () => {
  it.each([
    ['nothing was said', [], { lane: null, released: false }],
    ['it is recorded', [recorded], { lane: null, released: false }],
    ['a channel is assigned', [recorded, channel], { lane: 'green', released: false }],
    ['it is released without a check', [channel, sppb(5)], { lane: 'green', released: true }],
    ['its papers are checked', [channel, spjk], { lane: 'yellow', released: false }],
    ['its goods are checked', [channel, spjm], { lane: 'red', released: false }],
    ['it is released after the check', [spjm, sppb(6)], { lane: 'red', released: true }],
    ['an inspection is ordered after the release', [sppb(2), spjm], { lane: 'red', released: false }],
    ['both come in one moment', [sppb(4), spjm], { lane: 'red', released: false }],
  ])('when %s', (_, steps, standing) => expect(customsStanding(steps)).toMatchObject(standing))

  it('names the release and its time', () =>
    expect(customsStanding([sppb(6)])).toMatchObject({
      releaseNumber: 'SPPB-1/KEK/2026',
      releasedAt: '2026-11-20T06:00:00.000Z',
    }))

  it('is the same in whatever order the steps are told', () => {
    const steps = [recorded, channel, spjk, sppb(5), spjm, sppb(9)]
    fc.assert(
      fc.property(fc.shuffledSubarray(steps, { minLength: steps.length }), (told) => {
        expect(customsStanding(told)).toEqual(customsStanding(steps))
      }),
    )
  })
})
