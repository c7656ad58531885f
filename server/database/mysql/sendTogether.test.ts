import fc from 'fast-check'
import { expect, it } from 'vitest'
import { literalOf } from './sendTogether.ts'

/** Reads a text in quotes as MySQL does; null where it ends before its end or goes on after it. */
function read(text: string): string | null {
  if (!text.startsWith("'")) return null
  let value = ''
  for (let at = 1; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (letter === "'") return at === text.length - 1 ? value : null
    if (letter === '\\') at += 1
    value += text[at] ?? ''
  }
  return null
}

it('no text gets out of its quotes', () => {
  const nasty = fc.string({
    unit: fc.constantFrom("'", '\\', '"', '`', ';', '-', 'a', '\n', '\u0000', '\u001a', '%', '¿', '縗'),
  })
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
      expect(read(literalOf(text))).toBe(text)
    }),
    { numRuns: 5_000 },
  )
})

it('writes other values as MySQL reads them', () => {
  const at = new Date('2026-02-03T04:05:06.007Z')
  expect([null, true, false, 0.1, -7, 9_007_199_254_740_993n, at].map(literalOf)).toEqual([
    'NULL',
    'true',
    'false',
    '0.1',
    '-7',
    '9007199254740993',
    "TIMESTAMP'2026-02-03 04:05:06.007'",
  ])
  expect(() => literalOf(Number.NaN)).toThrow()
})
