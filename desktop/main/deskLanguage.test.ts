import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deskWords } from '#shared/words/desk.ts'
import { createDeskLanguage } from './deskLanguage.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'autogate-language-'))))
afterEach(() => rmSync(folder, { recursive: true }))

it('speaks Indonesian until somebody reads English, and still does after a restart', () => {
  const path = join(folder, 'language')
  let changes = 0
  const desk = createDeskLanguage(path, () => (changes += 1))
  expect(desk.say(deskWords.quit)).toBe('Keluar')
  for (const language of ['id', 'en', 'en'] as const) desk.change(language)
  expect(desk.say(deskWords.emergency, { lane: 'IN-01' })).toBe('Emergency opening: IN-01')
  expect(changes).toBe(1)
  expect(createDeskLanguage(path, () => undefined).say(deskWords.quit)).toBe('Quit')
})
