import { expect, it } from 'vitest'
import { obeyConsole } from './consoleWords.ts'

const now = new Date('2026-11-22T07:00:10.000Z')

function heard(...messages: unknown[]): string[] {
  const said: string[] = []
  const ears = { scan: (code: string) => void said.push(code), open: () => void said.push('open') }
  for (const message of messages) obeyConsole(message, ears, now)
  return said
}

it('takes codes and openings from the console of this machine', () => {
  expect(heard({ data: { scan: 'TKT-00000001' } }, { data: { open: '2026-11-22T07:00:09.000Z' } })).toEqual([
    'TKT-00000001',
    'open',
  ])
})

it('opens nothing for words that waited for a program that hung, nor for anything else', () => {
  const stale = { data: { open: '2026-11-22T07:00:04.000Z' } }
  expect(heard(stale, { data: { open: true } }, { open: now.toISOString() }, { data: { scan: '' } }, null)).toEqual([])
})
