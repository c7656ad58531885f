import { expect, it } from 'vitest'
import type { WallIntervention } from '#shared/contract/wall.ts'
import { hotspot, urgent } from './hotspot.ts'

const item = (id: string, row: Partial<WallIntervention> = {}): WallIntervention => ({
  id,
  lane_id: `lane-${id}`,
  lane_code: id,
  gate_id: 'main',
  priority: 2,
  cause: 'review',
  state: 'new',
  plate: null,
  reason: 'plate.mismatch',
  owned: false,
  opened_at: '2026-11-21T07:00:00.000Z',
  version: 1,
  ...row,
})
const everywhere = [{ view: 'cameras', gate_id: null, seconds: 20 }] as const
const ids = (rows: readonly WallIntervention[]) => rows.map(({ id }) => id)

it('takes P1 before P2 and the oldest first, and leaves out what is shelved, closed or P3', () => {
  const rows = [
    item('young', { opened_at: '2026-11-21T07:05:00.000Z' }),
    item('old'),
    item('p1', { priority: 1, opened_at: '2026-11-21T07:09:00.000Z' }),
    item('p3', { priority: 3 }),
    item('shelved', { state: 'shelved' }),
    item('closed', { state: 'closed' }),
  ]
  expect(ids(urgent(rows, [...everywhere]))).toEqual(['p1', 'old', 'young'])
  expect(hotspot(urgent(rows, [...everywhere]), 12_345)?.id).toBe('p1')
})

it('looks at the gates of its own playlist only', () => {
  const rows = [item('here'), item('there', { gate_id: 'port' })]
  expect(ids(urgent(rows, [{ view: 'cameras', gate_id: 'port', seconds: 20 }]))).toEqual(['there'])
})

it('shows several of one priority in turn, eight seconds each', () => {
  const rows = urgent([item('a', { priority: 1 }), item('b', { priority: 1 }), item('c')], [...everywhere])
  expect([0, 7_999, 8_000, 16_000].map((now) => hotspot(rows, now)?.id)).toEqual(['a', 'a', 'b', 'a'])
  expect(hotspot([], 0)).toBeNull()
})
