import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#shared/contract/live.ts'
import { usualFlood } from '#shared/domain/alarmFlood.ts'
import { usualShifts } from '#shared/domain/shift.ts'
import { consoleGate, consoleIntervention, consoleLane, secondsAgo } from '#test/factories/consoleRows.ts'
import {
  emptyOperations,
  toldClosed,
  withActivities,
  withClosedMeanwhile,
  withEvents,
  withIntervention,
  withLane,
  withSnapshot,
  type Activity,
} from './operationsChanges.ts'

const summary = {
  day: '2026-11-21',
  entered: 1,
  left: 0,
  inside: 1,
  average_minutes: null,
  buffer: { used: 0, capacity: 9 },
}

const board = withSnapshot(emptyOperations, {
  site: { name: 'KEK Gresik', time_zone: 'Asia/Jayapura', flood: usualFlood, shifts: [...usualShifts] },
  gates: [consoleGate({ id: 'g2', position: 2 }), consoleGate({ id: 'g1', position: 1 })],
  lanes: [
    consoleLane({ id: 'b', code: 'IN-02', gate_id: 'g1', position: 2, version: 4 }),
    consoleLane({ id: 'c', code: 'OUT-1', gate_id: 'g2', position: 1 }),
    consoleLane({ id: 'a', code: 'IN-01', gate_id: 'g1', position: 1 }),
  ],
  interventions: [
    consoleIntervention({ id: 'late', priority: 1, opened_at: secondsAgo(5) }),
    consoleIntervention({ id: 'minor', priority: 3, opened_at: secondsAgo(90) }),
    consoleIntervention({ id: 'early', priority: 1, opened_at: secondsAgo(60) }),
  ],
  closed: [consoleIntervention({ id: 'done', state: 'closed', version: 3 })],
  flows: [],
  summary,
})

const activity = (id: string, decided_at: string): Activity => ({ id, decided_at }) as Activity

describe('the picture of operations', () => {
  test('keeps lanes where they stand and interventions by urgency', () => {
    expect(board.gates.order).toEqual(['g1', 'g2'])
    expect(board.lanes.order).toEqual(['a', 'b', 'c'])
    expect(board.interventions.order).toEqual(['early', 'late', 'minor'])
    expect(board.loaded).toBe(true)
    expect(board.site?.name).toBe('KEK Gresik')
  })

  test('an older or equal copy of a lane changes nothing, a newer one only its own row', () => {
    const same = consoleLane({ id: 'b', gate_id: 'g1', position: 2, version: 4, lamp: 'green' })
    expect(withLane(board, same)).toBe(board)
    const newer = withLane(board, { ...same, version: 5 })
    expect(newer.lanes.byId['b']?.lamp).toBe('green')
    expect(newer.lanes.byId['a']).toBe(board.lanes.byId['a'])
    expect(newer.lanes.order).toBe(board.lanes.order)
    expect(newer.interventions).toBe(board.interventions)
  })

  test('a lane that is new or moved finds its place', () => {
    const added = withLane(board, consoleLane({ id: 'd', gate_id: 'g1', position: 0 }))
    expect(added.lanes.order).toEqual(['d', 'a', 'b', 'c'])
  })

  test('an item that is closed leaves the queue for the history, and no late copy brings it back', () => {
    const closing = consoleIntervention({ id: 'early', state: 'closed', priority: 1, version: 2 })
    const after = withIntervention(board, closing)
    expect(after.interventions.order).toEqual(['late', 'minor'])
    expect(after.closed.map(({ id }) => id)).toEqual(['early', 'done'])
    expect(withIntervention(after, consoleIntervention({ id: 'early', version: 1 }))).toBe(after)
    expect(withIntervention(after, consoleIntervention({ id: 'done', version: 2 }))).toBe(after)
  })

  test('the history keeps the last fifty', () => {
    const closings = Array.from({ length: 55 }, (_, step) => consoleIntervention({ id: `x${step}`, state: 'closed' }))
    const after = closings.reduce(withIntervention, board)
    expect(after.closed).toHaveLength(50)
    expect(after.closed[0]?.id).toBe('x54')
  })

  test('activities are told newest first, each once, the latest two hundred', () => {
    const many = Array.from({ length: 250 }, (_, step) => activity(`a${step}`, secondsAgo(1000 - step)))
    const after = withActivities(withActivities(board, many), [activity('a249', secondsAgo(751))])
    expect(after.activities.order).toHaveLength(200)
    expect(after.activities.order.slice(0, 2)).toEqual(['a249', 'a248'])
  })

  test('events are applied by their kind', () => {
    const at = secondsAgo(0)
    const events: LiveEvent[] = [
      { seq: 1, at, type: 'lane.changed', lane: consoleLane({ id: 'a', gate_id: 'g1', position: 1, version: 2 }) },
      { seq: 2, at, type: 'intervention.changed', intervention: consoleIntervention({ id: 'new', priority: 2 }) },
      { seq: 3, at, type: 'ticket.changed', ticket: { id: 't', status: 'active', access_number: 'TKT-1' } },
    ]
    const after = withEvents(board, events)
    expect(after.lanes.byId['a']?.version).toBe(2)
    expect(after.interventions.order).toEqual(['early', 'late', 'new', 'minor'])
  })

  test('the desk of the site follows its settings, and keeps its name and clock', () => {
    const site = { flood: { more_than: 4, minutes: 5 }, shifts: [{ name: 'Regu A', starts_at: '07:00' }] }
    const after = withEvents(board, [{ seq: 1, at: secondsAgo(0), type: 'site.changed', site }])
    expect(after.site).toEqual({ name: 'KEK Gresik', time_zone: 'Asia/Jayapura', ...site })
  })

  test('what others closed during a cut is told once', () => {
    const openBefore = board.interventions.order
    const meanwhile = withIntervention(board, consoleIntervention({ id: 'late', state: 'closed', version: 2 }))
    const told = withClosedMeanwhile(meanwhile, openBefore)
    expect(told.closedMeanwhile.map(({ id }) => id)).toEqual(['late'])
    expect(withClosedMeanwhile(board, openBefore)).toBe(board)
    expect(toldClosed(told).closedMeanwhile).toEqual([])
  })
})
