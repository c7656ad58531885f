import { expect, it } from 'vitest'
import { say } from '#shared/words/sentence.ts'
import { plateHint } from './plateHint.ts'

const hint = (read: string | null, expected: string | null, language: 'id' | 'en' = 'id') => {
  const said = plateHint(read, expected)
  return said === null ? null : say(said.sentence, language, said.values)
}

it.each([
  ['W8814UF', 'W8814UE', 'Beda 1 huruf (F/E), mudah tertukar oleh kamera.'],
  ['W8814AX', 'W8814UE', 'Beda 2 huruf (A/U, X/E).'],
  ['W814UE', 'W8814UE', 'Beda 1 huruf (–/8).'],
  ['W8814UE', 'w 8814 ue', 'Pelat kamera sama dengan tiket.'],
  [null, 'W8814UE', null],
  ['W8814UE', null, null],
])('%s and %s: %s', (read, expected, sentence) => expect(hint(read, expected)).toBe(sentence))

it('speaks English', () =>
  expect(hint('W8814UF', 'W8814UE', 'en')).toBe('1 character differs (F/E), easily confused by a camera.'))
