import { expect, it } from 'vitest'
import { PeopleOfZone } from '#shared/contract/autogate/user.ts'
import { faultAt, faultsOf } from '../../ui/form/faults.ts'
import { inviteBody } from './inviteBody.ts'

const role_id = '01a1db00-6a80-7473-9182-462763b13570'

it('gives everybody the shared role and leaves out what was not typed', () => {
  const users = [{ name: 'Rini', email: 'rini@kek.example', phone: '' }]
  expect(inviteBody({ users, role_id, language: 'id', gate_ids: [] })).toEqual({
    users: [{ name: 'Rini', email: 'rini@kek.example', role_id, language: 'id', gate_ids: [] }],
  })
})

it('finds the fault of one person among many', () => {
  const users = [
    { name: 'Rini', email: 'rini@kek.example' },
    { name: 'Bayu', email: 'bayu@' },
  ]
  const faults = faultsOf(PeopleOfZone, inviteBody({ users, role_id }), 'en')
  expect(faultAt(faults, 'users.0.email')).toBeUndefined()
  expect(faultAt(faults, 'users.1.email')).toBeDefined()
})
