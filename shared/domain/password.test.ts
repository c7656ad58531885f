import { expect, it } from 'vitest'
import { passwordFault } from './password.ts'

const owner = { name: 'Ratna Wulandari', email: 'ratna.w@kek.example' }

it.each([
  ['aaaaaaaaaaaa', 'password_simple'],
  ['1212121212Aa', 'password_simple'],
  ['Wulandari2026', 'password_personal'],
  ['xx-RATNA-xx-9', 'password_personal'],
  ['ratna.w@kek.example', 'password_personal'],
  ['kapal-tunda-biru', null],
  ['w5!Pq0zT-rumah', null],
])('judges %s', (password, fault) => {
  expect(passwordFault(password, owner)).toBe(fault)
})
