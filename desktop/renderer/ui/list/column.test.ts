import { expect, it } from 'vitest'
import { gridColumns, sortAfter } from './column.ts'

const columns = [
  { name: 'number', width: 104 },
  { name: 'company', width: 180, grow: true },
]

it('lays out columns, and keeps what was dragged above what is readable', () => {
  expect(gridColumns(columns, {}, true)).toBe('44px 104px minmax(180px, 1fr)')
  expect(gridColumns(columns, { number: 20, company: 300 }, false)).toBe('56px 300px')
})

it('sorts up at the first press and down at the second', () => {
  expect(sortAfter('name', null)).toBe('name')
  expect(sortAfter('name', 'name')).toBe('-name')
  expect(sortAfter('name', '-name')).toBe('name')
})
