import { expect, it } from 'vitest'
import { readDay, readMoment } from './dayInput.ts'

it.each(['21 Nov 2026', '21 november 2026', '21/11/2026', '21-11-26', ' 2026-11-21 ', '21.11.2026'])(
  'reads %j as a day',
  (text) => expect(readDay(text)).toBe('2026-11-21'),
)

it.each([
  ['1 Mei 2026', '2026-05-01'],
  ['1 May 2026', '2026-05-01'],
  ['17 Agustus 2026', '2026-08-17'],
  ['17 Ags 2026', '2026-08-17'],
  ['31 Des 2026', '2026-12-31'],
])('knows the months of both languages: %s', (text, day) => expect(readDay(text)).toBe(day))

it.each(['', 'besok', '31 Feb 2026', '2026-13-01', '21 Xyz 2026', '21 Nov', '32/1/2026'])(
  'takes %j for no day',
  (text) => expect(readDay(text)).toBeNull(),
)

it.each(['21 Nov 2026, 14:32', '21 nov 2026 14.32', '2026-11-21T14:32', '21/11/2026 14:32:08'])(
  'reads %j as a moment',
  (text) => expect(readMoment(text)).toBe('2026-11-21T14:32'),
)

it.each(['21 Nov 2026', '21 Nov 2026, 25:00', '14:32', '31 Feb 2026, 10:00'])('takes %j for no moment', (text) =>
  expect(readMoment(text)).toBeNull(),
)
