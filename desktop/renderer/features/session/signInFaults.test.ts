import { expect, it } from 'vitest'
import { signInFaults } from './signInFaults.ts'

it.each([
  ['rini@kek.example', 'rahasia', []],
  [' rini@kek.example ', 'rahasia', []],
  ['', '', ['email', 'password']],
  ['rini', 'rahasia', ['email']],
  ['rini@kek', 'rahasia', ['email']],
  ['rini@kek.example', '', ['password']],
])('%s and %s: wrong %s', (email, password, wrong) => {
  expect(Object.keys(signInFaults(email, password))).toEqual(wrong)
})
