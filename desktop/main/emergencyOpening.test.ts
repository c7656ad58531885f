import { expect, it } from 'vitest'
import { say, type Language } from '#shared/words/sentence.ts'
import { openInEmergency } from './emergencyOpening.ts'
import type { Opening } from './hardwareProcess.ts'

const done = { asked: '2026-11-22T07:00:09.000Z', outcome: 'executed', detail: null } as const

/** A person who presses this button, at a machine whose lane's program answers so. */
async function asked(response: number, opening: Opening, language: Language = 'id') {
  const seen = { opened: 0, errors: [] as string[], offered: [] as string[], told: [] as string[] }
  const dialog = {
    showMessageBox: async ({ buttons = [] }: { buttons?: string[] }) => {
      seen.offered = buttons
      return { response, checkboxChecked: false }
    },
    showErrorBox: (_title: string, words: string) => void seen.errors.push(words),
  }
  const openNow = async () => {
    seen.opened += 1
    return opening
  }
  await openInEmergency({
    dialog: dialog as never,
    hardware: { openNow },
    lane: 'IN-01',
    say: (sentence, values) => say(sentence, language, values),
    tell: (words) => void seen.told.push(words),
  })
  return seen
}

it('opens nothing until a person has said so twice', async () => {
  expect(await asked(0, done)).toEqual({ opened: 0, errors: [], offered: ['Batal', 'Buka'], told: [] })
})

it('tells that it opened, and that it is on record', async () => {
  const { opened, errors, told } = await asked(1, done, 'en')
  expect([opened, errors, told]).toEqual([1, [], ['The barrier of IN-01 is open. It is on record as an emergency.']])
})

it.each([
  ['no program would hear it', 'not_running', 'Program lane tidak berjalan'],
  ['nobody answered', 'silent', 'Lihat palangnya'],
  ['it was heard too late', { ...done, outcome: 'expired' }, 'Lihat palangnya'],
  ['the disk takes nothing', { ...done, outcome: 'failed', detail: 'journal' }, 'tidak menerima catatan'],
  ['the arm did not move', { ...done, outcome: 'failed', detail: 'relay_lost' }, 'tidak membuka (relay_lost)'],
] as [string, Opening, string][])('says what a hand has to do where %s', async (_why, opening, words) => {
  const { errors, told } = await asked(1, opening)
  expect([errors, told]).toEqual([[expect.stringContaining(words)], []])
  expect(errors[0]).toContain('dengan tangan')
})
