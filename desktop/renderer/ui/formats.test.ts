import { describe, expect, it } from 'vitest'
import { clockTime, countText, dateText, duration, shortTime, stopwatch, tenths } from './formats.ts'

describe('time on the site', () => {
  it('is WIB with colons, in both languages', () => expect(clockTime('2026-11-21T07:32:08.000Z')).toBe('14:32:08'))
  it('starts the day at 00', () => expect(shortTime('2026-11-20T17:00:00.000Z')).toBe('00:00'))
  it('writes the date of the site', () => {
    expect(dateText('2026-10-20T17:30:00.000Z', 'id')).toBe('21 Okt 2026')
    expect(dateText('2026-10-20T17:30:00.000Z', 'en')).toBe('21 Oct 2026')
  })
})

describe('numbers', () => {
  it('follow the language', () => {
    expect(countText(1284, 'id')).toBe('1.284')
    expect(countText(1284, 'en')).toBe('1,284')
    expect(tenths(840, 'id')).toBe('0,8')
    expect(tenths(840, 'en')).toBe('0.8')
  })
})

describe('a stopwatch', () => {
  it.each([
    [-5000, '00:00'],
    [31_000, '00:31'],
    [62_999, '01:02'],
    [3_723_000, '1:02:03'],
  ])('%s ms is %s', (ms, text) => expect(stopwatch(ms)).toBe(text))
})

describe('a duration', () => {
  it.each([
    [4_000, '4 dtk', '4 s'],
    [180_000, '3 mnt', '3 min'],
    [6_120_000, '1 j 42 m', '1 h 42 m'],
    [183_600_000, '2 h 3 j', '2 d 3 h'],
  ])('%s ms is %s and %s', (ms, id, en) => {
    expect(duration(ms, 'id')).toBe(id)
    expect(duration(ms, 'en')).toBe(en)
  })
})
