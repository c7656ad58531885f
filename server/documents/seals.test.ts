import { expect, it } from 'vitest'
import { createSeals } from './seals.ts'

const seals = createSeals('a secret of the tests only')

it('opens what it sealed, and nobody else can', () => {
  const sealed = seals.seal('3525011708900002', 'guest.identity')
  expect(sealed).not.toContain('3525011708900002')
  expect(seals.open(sealed, 'guest.identity')).toBe('3525011708900002')
  expect(createSeals('another secret').open(sealed, 'guest.identity')).toBeNull()
})

it('never writes the same text twice alike', () => {
  expect(seals.seal('x', 'a')).not.toBe(seals.seal('x', 'a'))
})

it('does not open a text under another purpose, nor one that was changed or cut', () => {
  const sealed = seals.seal('rahasia', 'partner.secret')
  expect(seals.open(sealed, 'guest.identity')).toBeNull()
  const at = sealed.length - 2
  const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
  for (const wrong of [changed, sealed.slice(0, 20), 's1.', '', 'rahasia'])
    expect(seals.open(wrong, 'partner.secret')).toBeNull()
})

it('marks equal texts alike for one purpose and one secret only, and shows nothing of them', () => {
  const mark = seals.mark('3525011708900002', 'employee.nik')
  expect(mark).toMatch(/^[0-9a-f]{64}$/)
  expect(seals.mark('3525011708900002', 'employee.nik')).toBe(mark)
  for (const other of [
    seals.mark('3525011708900003', 'employee.nik'),
    seals.mark('3525011708900002', 'guest.identity'),
    createSeals('another secret').mark('3525011708900002', 'employee.nik'),
  ])
    expect(other).not.toBe(mark)
})
