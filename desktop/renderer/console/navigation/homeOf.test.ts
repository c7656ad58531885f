import { expect, it } from 'vitest'
import type { Permission } from '#shared/contract/permissions.ts'
import type { Level } from '#shared/contract/permissions.ts'
import { homeArea } from './homeOf.ts'

const person = (level: Level, ...permissions: Permission[]) => ({
  role: { id: 'r', name: 'Peran', level },
  permissions,
})

it.each([
  ['an operator', person('operational', 'gate.read', 'lane.intervene', 'load.write'), 'operations'],
  ['a guard', person('operational', 'gate.read', 'load.write', 'post.work'), 'guard'],
  ['a checker', person('operational', 'buffer.checkup', 'load.write'), 'load'],
  ['a manager who only watches', person('operational', 'gate.read', 'dashboard.read'), 'dashboard'],
  ['an administrator', person('admin', 'lane.intervene'), 'tickets'],
  ['a tenant', person('tenant', 'dashboard.read'), 'tickets'],
])('begins for %s at %s', (_, user, area) => {
  expect(homeArea(user)).toBe(area)
})
