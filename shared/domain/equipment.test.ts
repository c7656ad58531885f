import { expect, test } from 'vitest'
import { equipmentTrouble } from './equipment.ts'
import type { DeviceState } from './lane.ts'

test.each([
  ['ready', null, null],
  ['opening', null, 'undecided'],
  ['absent', null, 'undecided'],
  ['lost', null, 'equipment.lost'],
  ['degraded', 'paper_out', 'equipment.paper_out'],
  ['degraded', 'cover_open', 'equipment.cover_open'],
  ['degraded', 'no_answer', 'equipment.no_answer'],
  ['degraded', 'stall', 'equipment.faulty'],
  ['absent', 'ambiguous', 'equipment.faulty'],
  ['degraded', 'paper_low', 'equipment.paper_low'],
] as const satisfies (readonly [DeviceState, string | null, string | null])[])(
  'a device that is %s (%s): %s',
  (state, detail, expected) => {
    const trouble = equipmentTrouble({ role: 'printer', name: 'Printer', state, detail })
    if (trouble !== null && trouble !== 'undecided') expect(trouble.cause).toBe('equipment')
    expect(trouble === null || trouble === 'undecided' ? trouble : trouble.code).toBe(expected)
  },
)

test('a barrier that does not obey blocks the lane', () => {
  const barrier = { role: 'barrier', name: 'Palang', state: 'degraded' } as const
  expect(equipmentTrouble({ ...barrier, detail: 'barrier_failed' })).toMatchObject({
    cause: 'barrier_fault',
    code: 'barrier.failed',
  })
  expect(equipmentTrouble({ ...barrier, state: 'lost', detail: null })).toMatchObject({
    cause: 'barrier_fault',
    code: 'equipment.lost',
  })
})
