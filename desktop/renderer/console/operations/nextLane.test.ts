import { expect, it } from 'vitest'
import { emptyOperations, type Intervention, type Lane, type Operations } from '../../live/operationsChanges.ts'
import { nextLane } from './nextLane.ts'

const lane = (id: string) => ({ id, code: id }) as Lane
const item = (id: string, lane_id: string) => ({ id, lane_id }) as Intervention
const site: Operations = {
  ...emptyOperations,
  lanes: { byId: { a: lane('a'), b: lane('b'), c: lane('c') }, order: ['a', 'b', 'c'] },
  interventions: { byId: { x: item('x', 'c') }, order: ['x'] },
}

it('turns to the lanes that wait first, then to the board, and round again', () => {
  expect(nextLane(site, null)).toBe('c')
  expect(nextLane(site, 'c')).toBe('a')
  expect(nextLane(site, 'a')).toBe('b')
  expect(nextLane(site, 'b')).toBe('c')
})

it('turns to none where there is none', () => {
  expect(nextLane(emptyOperations, null)).toBeNull()
})
