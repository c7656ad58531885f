import { randomInt } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createFileLinks } from './fileUrl.ts'

const links = createFileLinks('a secret of the environment')
const now = new Date('2026-11-21T10:00:00.123Z')
const path = 'uploads/6a2068fe2d32c53b00d25b507a101810-deliver-order.pdf'
const day = 86_400_000

const partsOf = (url: string) => {
  const query = new URL(url, 'http://x').searchParams
  return {
    path: query.get('path') ?? '',
    expires: query.get('expires') ?? '',
    signature: query.get('signature') ?? '',
  }
}
const link = partsOf(links.signFileUrl(path, now))

describe('a file address', () => {
  test('works for 86,400 seconds to the millisecond', () => {
    expect(links.isSigned(link, now)).toBe(true)
    expect(links.isSigned(link, new Date(now.getTime() + day - 1))).toBe(true)
    expect(links.isSigned(link, new Date(now.getTime() + day))).toBe(false)
  })

  test.each([
    ['another path', { path: path.replace('deliver', 'other') }],
    ['a longer path', { path: `${path}\n` }],
    ['a later end', { expires: String(Number(link.expires) + 1) }],
    ['an end that is no number', { expires: 'never' }],
    ['an end in another notation', { expires: `0${link.expires}` }],
    ['a padded signature', { signature: `${link.signature}=` }],
    ['no signature', { signature: '' }],
  ])('does not work with %s', (_, change) => expect(links.isSigned({ ...link, ...change }, now)).toBe(false))

  test('does not work with any other letter in its signature', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/='
    const changed = [...link.signature].flatMap((letter, at) =>
      [...alphabet]
        .filter((other) => other !== letter)
        .map((other) => link.signature.slice(0, at) + other + link.signature.slice(at + 1)),
    )
    expect(changed.length).toBeGreaterThan(2_500)
    expect(changed.filter((signature) => links.isSigned({ ...link, signature }, now))).toEqual([])
  })

  test('of another server does not work here', () => {
    const other = createFileLinks(`another secret ${randomInt(1e9)}`)
    expect(links.isSigned(partsOf(other.signFileUrl(path, now)), now)).toBe(false)
  })
})
