import { expect, it } from 'vitest'
import { gatePolicy } from '#shared/contract/autogate/gatePolicy.ts'
import { policyOf } from '#shared/domain/policy.ts'
import { policyBody, policyValues } from './policyValues.ts'

const stored = { ...policyOf(4, { overstay_minutes: 900 }), effects: { 'area.full': 'yellow' as const } }

it('sends back a policy as it is, and a lamp only where it is not the usual one', () => {
  const values = { ...policyValues(stored), note: 'Kamera diganti' }
  const body = gatePolicy.create.body.parse({ ...policyBody(values), seen_version: 4 })
  expect(body.policy).toMatchObject({ overstay_minutes: 900, effects: { 'area.full': 'yellow' } })
  expect(body.policy.effects).toEqual({ 'area.full': 'yellow' })
})

it('finds a number that is out of bounds at its field', () => {
  const values = { ...policyValues(stored), 'policy.plate_min_confidence': 3, note: 'x' }
  const found = gatePolicy.create.body.safeParse({ ...policyBody(values), seen_version: 4 }).error?.issues
  expect(found?.map(({ path }) => path.join('.'))).toEqual(['policy.plate_min_confidence'])
})
