import { expect, it } from 'vitest'
import { obeyConsole } from './consoleWords.ts'

const now = new Date('2026-11-22T07:00:10.000Z')

async function heard(...messages: unknown[]) {
  const said: string[] = []
  const ears = {
    scan: (code: string) => void said.push(code),
    open: async () => {
      said.push('open')
      return { outcome: 'failed', detail: 'journal' } as const
    },
  }
  const answers = []
  for (const message of messages) answers.push(await obeyConsole(message, ears, now))
  return { said, answers }
}

it('takes codes and openings from the console of this machine, and answers what became of an opening', async () => {
  const asked = '2026-11-22T07:00:09.000Z'
  const { said, answers } = await heard({ data: { scan: 'TKT-00000001' } }, { data: { open: asked } })
  expect(said).toEqual(['TKT-00000001', 'open'])
  expect(answers).toEqual([null, { asked, outcome: 'failed', detail: 'journal' }])
})

it('opens nothing for words that waited for a program that hung, nor for anything else', async () => {
  const asked = '2026-11-22T07:00:04.000Z'
  const rest = [{ data: { open: true } }, { open: now.toISOString() }, { data: { scan: '' } }, null]
  const { said, answers } = await heard({ data: { open: asked } }, ...rest)
  expect(said).toEqual([])
  expect(answers).toEqual([{ asked, outcome: 'expired', detail: null }, null, null, null, null])
})
