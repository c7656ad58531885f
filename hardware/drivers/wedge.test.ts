import { describe, expect, it } from 'vitest'
import { wedgeKey, type WedgeBuffer } from './wedge.ts'

function type(text: string, gap: number, end = 'Enter'): string | null {
  let buffer: WedgeBuffer | null = null
  let scan: string | null = null
  for (const [index, key] of [...text, end].entries()) ({ buffer, scan } = wedgeKey(buffer, { key, at: index * gap }))
  return scan
}

describe('a scanner that types', () => {
  it.each([
    ['an access number', 'TKT-00000001', 10, 'TKT-00000001'],
    ['a signed code', 'AG1U4PAHO7365WNZTD7V36UN', 8, 'AG1U4PAHO7365WNZTD7V36UN'],
    ['a person typing the same', 'TKT-00000001', 120, null],
    ['a fast person typing a word', 'selamat', 20, null],
    ['too few characters', 'TKT-1', 5, null],
  ])('%s', (_, text, gap, expected) => {
    expect(type(text, gap)).toBe(expected)
  })

  it('takes Tab as an end and ignores keys without a character', () => {
    expect(type('TKT-00000001', 10, 'Tab')).toBe('TKT-00000001')
    expect(wedgeKey({ text: 'T', startedAt: 0, lastAt: 0 }, { key: 'Shift', at: 5 }).buffer?.text).toBe('T')
  })
})
