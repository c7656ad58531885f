import { expect, test } from 'vitest'
import { effectOf, mayHaveEffect, policyNumbers, policyOf } from './policy.ts'
import { lockedReasons, obstacleCodes } from './reason.ts'

test('an empty rule set gives the defaults', () => {
  const policy = policyOf(3, null)
  expect(policy.version).toBe(3)
  expect(policy.plate_min_confidence).toBe(policyNumbers.plate_min_confidence.fallback)
  expect(effectOf(policy, 'plate.near')).toBe('yellow')
})

test('values within bounds are taken, others fall back', () => {
  const policy = policyOf(1, { sla_seconds: 90, lease_minutes: 0, plate_min_confidence: 'high', unknown: 1 })
  expect(policy.sla_seconds).toBe(90)
  expect(policy.lease_minutes).toBe(policyNumbers.lease_minutes.fallback)
  expect(policy.plate_min_confidence).toBe(policyNumbers.plate_min_confidence.fallback)
  expect(policy).not.toHaveProperty('unknown')
})

test('the lamp of a reason can be changed, but not of one that is locked', () => {
  const effects = Object.fromEntries(obstacleCodes.map((code) => [code, 'ignore']))
  const policy = policyOf(1, { effects: { ...effects, 'plate.mismatch': 'red', 'area.full': 'purple' } })
  expect(effectOf(policy, 'plate.mismatch')).toBe('red')
  expect(effectOf(policy, 'area.full')).toBe('red')
  expect(effectOf(policy, 'ticket.outside_slot')).toBe('ignore')
  for (const code of lockedReasons) expect(effectOf(policy, code)).toBe('red')
})

test('a dead ticket can be left to a person but not be ignored', () => {
  expect(mayHaveEffect('ticket.expired', 'yellow')).toBe(true)
  expect(mayHaveEffect('ticket.expired', 'ignore')).toBe(false)
  expect(mayHaveEffect('lane.manual', 'ignore')).toBe(false)
})
