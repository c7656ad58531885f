import { expect, test } from 'vitest'
import { policyOf } from './policy.ts'
import { policyChanges } from './policyChanges.ts'

test('a default that is written out is no change', () => {
  const usual = policyOf(1, {})
  expect(policyChanges(usual, policyOf(2, { sla_seconds: 60, effects: { 'plate.near': 'yellow' } }))).toEqual([])
})

test('numbers and effects that differ are told with what they really were', () => {
  const before = policyOf(1, { sla_seconds: 90, effects: { 'plate.mismatch': 'red' } })
  const after = policyOf(2, { lease_minutes: 7, effects: { 'ticket.outside_slot': 'ignore' } })
  expect(policyChanges(before, after)).toEqual([
    { kind: 'number', rule: 'lease_minutes', from: 5, to: 7 },
    { kind: 'number', rule: 'sla_seconds', from: 90, to: 60 },
    { kind: 'effect', rule: 'plate.mismatch', from: 'red', to: 'yellow' },
    { kind: 'effect', rule: 'ticket.outside_slot', from: 'yellow', to: 'ignore' },
  ])
})

test('going back takes back every change', () => {
  const one = policyOf(1, { undo_minutes: 5 })
  const two = policyOf(2, { effects: { 'area.full': 'yellow' } })
  const back = policyChanges(two, one).map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))
  expect(back).toEqual(policyChanges(one, two))
})
