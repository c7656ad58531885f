import { expect, it } from 'vitest'
import { contestedPaths, typedOver } from './merge.ts'

const start = { name: 'PT Lama', phone: '0311', city: 'Gresik' }

it('keeps what somebody else changed in the rest of the row', () => {
  const states = { start, typed: { ...start, phone: '0312' }, theirs: { ...start, city: 'Surabaya' } }
  expect(contestedPaths(states)).toEqual([])
  expect(typedOver(states)).toEqual({ name: 'PT Lama', phone: '0312', city: 'Surabaya' })
})

it('asks about a field that both changed, unless both wrote the same', () => {
  const typed = { ...start, name: 'PT Baru', phone: '0312' }
  expect(contestedPaths({ start, typed, theirs: { ...start, name: 'PT Lain', phone: '0312' } })).toEqual(['name'])
})

it('does not ask about what is not stored, such as a note on the change', () => {
  const typed = { ...start, note: 'Rapat' }
  expect(contestedPaths({ start, typed, theirs: start })).toEqual([])
  expect(typedOver({ start, typed, theirs: start })).toEqual(typed)
})
