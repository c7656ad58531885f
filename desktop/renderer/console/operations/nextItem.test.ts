import { describe, expect, it } from 'vitest'
import { consoleIntervention as item } from '#test/factories/consoleRows.ts'
import { nextItem, stepItem } from './nextItem.ts'

const owner = (id: string) => ({ state: 'owned', owner: { id, name: id } }) as const

describe('the next item', () => {
  it('is the first that nobody has', () => {
    const open = [item({ id: 'a', ...owner('bayu') }), item({ id: 'b', state: 'shelved' }), item({ id: 'c' })]
    expect(nextItem(open, 'rini')?.id).toBe('c')
  })
  it('is else one of mine, never another’s', () => {
    expect(nextItem([item({ id: 'a', ...owner('bayu') }), item({ id: 'b', ...owner('rini') })], 'rini')?.id).toBe('b')
    expect(nextItem([item({ id: 'a', ...owner('bayu') })], 'rini')).toBeUndefined()
  })
})

it.each([
  [['a', 'b'], null, 1, 'a'],
  [['a', 'b'], 'a', 1, 'b'],
  [['a', 'b'], 'b', 1, 'b'],
  [['a', 'b'], 'a', -1, 'a'],
  [['a', 'b'], 'gone', 1, 'a'],
  [[], null, 1, undefined],
] as const)('in %j from %s by %s: %s', (ids, from, step, to) => expect(stepItem(ids, from, step)).toBe(to))
