import { beforeEach, expect, it } from 'vitest'
import { recentFirst, remember, useRecent } from './recent.ts'

beforeEach(() => useRecent.setState({ ids: [] }))

it('keeps the last five, each once, the newest first', () => {
  for (const id of ['a', 'b', 'c', 'a', 'd', 'e', 'f']) remember(id)
  expect(useRecent.getState().ids).toEqual(['f', 'e', 'd', 'a', 'c'])
})

it('shows what was run lately before the others, and nothing that is gone', () => {
  const entries = ['a', 'b', 'c'].map((id) => ({ id, group: 'Buka layar' }))
  expect(recentFirst(entries, ['c', 'gone', 'a'], 'Terakhir').map(({ id, group }) => `${id} ${group}`)).toEqual([
    'c Terakhir',
    'a Terakhir',
    'b Buka layar',
  ])
})
