import { describe, expect, it } from 'vitest'
import { consoleGate as gate, consoleLane as lane } from '#test/factories/consoleRows.ts'
import { boardGroups, boardLayout, spareCells, urgentLanes } from './boardLayout.ts'

const lanes = (direction: 'in' | 'out', count: number, gate_id = 'gate-1') =>
  Array.from({ length: count }, (_, at) =>
    lane({ id: `${gate_id} ${direction} ${at}`, direction, gate_id, position: at }),
  )

describe('the rows of the board', () => {
  it('splits a gate that fills more than one row by direction', () => {
    const groups = boardGroups([gate()], [...lanes('in', 6), ...lanes('out', 4)], 4)
    expect(groups.map(({ direction, laneIds }) => [direction, laneIds.length])).toEqual([
      ['in', 6],
      ['out', 4],
    ])
  })
  it('keeps a small gate together', () => {
    const groups = boardGroups([gate()], [...lanes('in', 2), ...lanes('out', 2)], 4)
    expect(groups.map(({ direction }) => direction)).toEqual(['both'])
  })
  it('leaves out a gate without lanes and keeps the order of the site', () => {
    const groups = boardGroups(
      [gate({ id: 'a' }), gate({ id: 'b' }), gate({ id: 'c' })],
      [...lanes('out', 1, 'c'), ...lanes('in', 1, 'a')],
      4,
    )
    expect(groups.map(({ gateId }) => gateId)).toEqual(['a', 'c'])
  })
})

it.each([
  [4, 984, 2, 'large'],
  [8, 984, 3, 'large'],
  [18, 984, 4, 'normal'],
  [24, 984, 5, 'small'],
  [18, 768, 4, 'small'],
  [24, 768, 4, 'small'],
  [18, 500, 2, 'normal'],
] as const)('%s lanes on %s pixels stand in %s columns', (count, width, columns, size) => {
  expect(boardLayout(count, width)).toEqual({ columns, size })
})

it('asks nothing of a width that is not known yet', () => expect(boardLayout(24, 0).columns).toBe(5))

it.each([
  [6, 4, 2],
  [4, 4, 0],
  [1, 5, 4],
])('%s tiles in rows of %s leave %s cells', (count, columns, free) => expect(spareCells(count, columns)).toBe(free))

it('keeps lanes that need a person in their places', () => {
  const open = [
    { lane_id: 'c', state: 'new' },
    { lane_id: 'a', state: 'owned' },
    { lane_id: 'b', state: 'shelved' },
  ] as const
  expect(urgentLanes(['a', 'b', 'c', 'd'], open)).toEqual(['a', 'c'])
})
