import { expect, it } from 'vitest'
import { changedPaths, changesBody, newBody } from './body.ts'

const start = { name: 'PT Baja', phone: '031', email: '', 'driver.name': 'Slamet', 'driver.phone': '' }

it('leaves out of a new row what nobody filled in', () => {
  expect(newBody({ name: 'PT Baja', email: '', quota: 0, 'driver.name': 'Slamet', 'driver.phone': '' })).toEqual({
    name: 'PT Baja',
    quota: 0,
    driver: { name: 'Slamet' },
  })
})

it('sends of a change only what differs, and null for what was emptied', () => {
  expect(changesBody({ ...start, name: 'PT Baja Jaya', phone: '' }, start)).toEqual({
    name: 'PT Baja Jaya',
    phone: null,
  })
  expect(changesBody(start, start)).toEqual({})
})

it('sends a part whole when one of its fields differs, and null when all are emptied', () => {
  expect(changesBody({ ...start, 'driver.phone': '0812' }, start)).toEqual({
    driver: { name: 'Slamet', phone: '0812' },
  })
  expect(changesBody({ ...start, 'driver.name': '' }, start)).toEqual({ driver: null })
})

it('sees no change between an empty text and nothing', () => {
  expect(changedPaths({ email: undefined }, { email: '' })).toEqual([])
})
