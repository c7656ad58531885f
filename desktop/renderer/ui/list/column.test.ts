import { expect, it } from 'vitest'
import { fitting, gridColumns, sortAfter } from './column.ts'

const columns = [
  { name: 'number', width: 104 },
  { name: 'company', width: 180, grow: true },
]

it('lays out columns, and keeps what was dragged above what is readable', () => {
  expect(gridColumns(columns, {}, true)).toBe('44px 104px minmax(180px, 1fr)')
  expect(gridColumns(columns, { number: 20, company: 300 }, false)).toBe('56px 300px')
})

it('leaves out spare columns from the right until the others fit, and no others', () => {
  const table = [
    { name: 'number', width: 100 },
    { name: 'document', width: 170, spare: true },
    { name: 'valid', width: 180, spare: true },
    { name: 'status', width: 150 },
  ]
  const shown = (room: number, widths = {}) =>
    fitting(table, widths, { room, selectable: true }).map(({ name }) => name)
  expect(shown(0)).toHaveLength(4)
  expect(shown(644)).toHaveLength(4)
  expect(shown(643)).toEqual(['number', 'document', 'status'])
  expect(shown(643, { valid: 100 })).toHaveLength(4)
  expect(shown(200)).toEqual(['number', 'status'])
})

it('sorts up at the first press and down at the second', () => {
  expect(sortAfter('name', null)).toBe('name')
  expect(sortAfter('name', 'name')).toBe('-name')
  expect(sortAfter('name', '-name')).toBe('name')
})
