import { describe, expect, it } from 'vitest'
import { satisfies } from './packages.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/koa': { version: '3.3.0' },
    'node_modules/esbuild-for-another-machine': { version: '1.0.0', optional: true },
  },
}

describe('an installation', () => {
  it.each([
    ['serves with every package in its version', { 'node_modules/koa': { version: '3.3.0' } }, true],
    ['is stale with an older version', { 'node_modules/koa': { version: '3.2.0' } }, false],
    ['is stale without a package', {}, false],
  ])('%s', (_, packages, serves) => {
    expect(satisfies({ packages }, wanted)).toBe(serves)
  })

  it('is absent when npm never finished', () => {
    expect(satisfies(null, wanted)).toBe(false)
  })
})
