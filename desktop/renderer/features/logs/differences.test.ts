import { expect, it } from 'vitest'
import { differences } from './differences.ts'

it('finds what changed, inner fields too, and leaves out what did not', () => {
  const before = { name: 'A', quota: 3, driver: { name: 'Slamet', phone: null }, tags: [1] }
  const after = { name: 'A', quota: 5, driver: { name: 'Slamet', phone: '0812' }, tags: [1, 2] }
  expect(differences(before, after)).toEqual([
    { path: 'driver.phone', before: null, after: '0812' },
    { path: 'quota', before: 3, after: 5 },
    { path: 'tags', before: [1], after: [1, 2] },
  ])
})

it('lists every field of a row that was made, and of one that was deleted', () => {
  expect(differences(null, { name: 'A' })).toEqual([{ path: 'name', before: undefined, after: 'A' }])
  expect(differences({ name: 'A' }, null)).toEqual([{ path: 'name', before: 'A', after: undefined }])
})
