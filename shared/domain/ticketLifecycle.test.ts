import { describe, expect, test } from 'vitest'
import { editableStatus, legalSteps, mayStep, statusAfterGateOut, ticketStatuses } from './ticketLifecycle.ts'
import { ticketKinds } from './ticketKind.ts'

const legal = [
  'pending>active',
  'pending>rejected',
  'active>checked_in',
  'active>expired',
  'active>canceled',
  'active>rejected',
  'checked_in>in_buffer',
  'checked_in>loading',
  'checked_in>completed',
  'in_buffer>loading',
  'in_buffer>completed',
  'loading>completed',
]

describe('the lifecycle of a ticket', () => {
  test('has these steps and no others', () => {
    const found = ticketStatuses.flatMap((from) =>
      ticketStatuses.filter((to) => mayStep(from, to)).map((to) => `${from}>${to}`),
    )
    expect(found.sort()).toEqual([...legal].sort())
  })

  test.each(['completed', 'expired', 'canceled', 'rejected'] as const)('ends at %s', (status) => {
    expect(legalSteps(status)).toEqual([])
    for (const kind of ticketKinds) expect(editableStatus(kind)).not.toBe(status)
  })

  test.each([
    { ritDone: 1, ritMax: 1, validNow: true, status: 'completed' },
    { ritDone: 1, ritMax: 3, validNow: true, status: 'active' },
    { ritDone: 1, ritMax: 3, validNow: false, status: 'completed' },
    { ritDone: 3, ritMax: 3, validNow: true, status: 'completed' },
  ])('after trip $ritDone of $ritMax (valid: $validNow) it is $status', ({ status, ...trips }) => {
    expect(statusAfterGateOut(trips)).toBe(status)
  })
})
