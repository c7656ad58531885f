import { expect, it } from 'vitest'
import { readOutsideDay, readOutsideMoment } from './outsideDates.ts'

it.each([
  ['2026-11-20', '2026-11-20'],
  ['20261120', '2026-11-20'],
  ['20112026', '2026-11-20'],
  ['20-11-2026', '2026-11-20'],
  ['20/11/2026', '2026-11-20'],
  [' 2026-11-20 08:15:00', '2026-11-20'],
  ['20261320', null],
  ['2026-02-30', null],
  ['31-02-2026', null],
  ['0001-01-01', null],
  ['nanti', null],
  ['', null],
])('reads the day %j as %j', (text, day) => expect(readOutsideDay(text)).toBe(day))

it.each([
  ['2026-11-20 08:15:30', '2026-11-20T01:15:30.000Z'],
  ['20261120081530', '2026-11-20T01:15:30.000Z'],
  ['20-11-2026 08:15', '2026-11-20T01:15:00.000Z'],
  ['2026-11-20', '2026-11-19T17:00:00.000Z'],
  ['2026-11-20T01:15:30Z', '2026-11-20T01:15:30.000Z'],
  ['2026-11-20 25:00:00', null],
  ['2026-11-20 kemarin', null],
  ['x', null],
])('reads the moment %j as %j', (text, at) => expect(readOutsideMoment(text)).toBe(at))
