import { describe, expect, test } from 'vitest'
import { statusUndone, undoObstacle, type UndoFacts } from './undo.ts'

const entered: UndoFacts = {
  now: new Date('2026-11-21T07:40:00Z'),
  outcome: 'opened',
  openedAt: new Date('2026-11-21T07:32:00Z'),
  passed: false,
  reason: 'not_entered',
  undoMinutes: 30,
  did: 'enter',
  ticket: { status: 'checked_in', insideActivityId: 'in', ritDone: 0 },
  visit: { id: 'in', rit: 1, left: false, loaded: false, stays: 0 },
  stay: null,
}
const obstacle = (more: Partial<UndoFacts>) => undoObstacle({ ...entered, ...more })
const visit = (more: object) => ({ id: 'in', rit: 1, left: false, loaded: false, stays: 0, ...more })

describe('undoing a check-in', () => {
  test('is possible for the last step, within its minutes', () => {
    expect(obstacle({})).toBeNull()
    expect(obstacle({ now: new Date('2026-11-21T08:02:00Z') })).toBeNull()
    expect(obstacle({ now: new Date('2026-11-21T08:02:01Z') })).toBe('undo.too_late')
    expect(obstacle({ undoMinutes: 0 })).toBe('undo.too_late')
  })

  test('contradicts no sensor', () => {
    expect(obstacle({ passed: true })).toBe('undo.passed')
    expect(obstacle({ passed: true, reason: 'wrong_ticket' })).toBeNull()
  })

  test('needs a barrier that opened', () => {
    expect(obstacle({ outcome: 'waiting' })).toBe('undo.not_opened')
    expect(obstacle({ outcome: 'undone' })).toBe('undo.not_opened')
  })

  test('is refused for a gate-in when the vehicle went on', () => {
    const gone: Partial<UndoFacts>[] = [
      { ticket: { status: 'active', insideActivityId: null, ritDone: 1 } },
      { ticket: { status: 'loading', insideActivityId: 'in', ritDone: 0 } },
      { ticket: { status: 'checked_in', insideActivityId: 'later', ritDone: 0 } },
      { visit: visit({ left: true }) },
      { visit: visit({ loaded: true }) },
      { visit: visit({ stays: 1 }) },
      { visit: null },
    ]
    for (const more of gone) expect(obstacle(more), JSON.stringify(more)).toBe('undo.moved_on')
  })

  test('is refused for a gate-out when the next trip began', () => {
    const left = { did: 'leave', visit: visit({ left: true }) } as const
    expect(obstacle({ ...left, ticket: { status: 'active', insideActivityId: null, ritDone: 1 } })).toBeNull()
    expect(obstacle({ ...left, ticket: { status: 'completed', insideActivityId: null, ritDone: 1 } })).toBeNull()
    expect(obstacle({ ...left, ticket: { status: 'checked_in', insideActivityId: 'b', ritDone: 1 } })).toBe(
      'undo.moved_on',
    )
    expect(obstacle({ ...left, ticket: { status: 'completed', insideActivityId: null, ritDone: 2 } })).toBe(
      'undo.moved_on',
    )
  })

  test('of a buffer zone is refused when somebody saw the vehicle there', () => {
    const stayed = {
      did: 'enter_buffer',
      ticket: { status: 'in_buffer', insideActivityId: 'in', ritDone: 0 },
      visit: visit({ stays: 1 }),
    } as const
    expect(obstacle({ ...stayed, stay: { left: false, seen: false } })).toBeNull()
    expect(obstacle({ ...stayed, stay: { left: false, seen: true } })).toBe('undo.moved_on')
  })

  test('gives the ticket back the status it had', () => {
    expect(statusUndone('enter', 'active')).toBe('active')
    expect(statusUndone('leave', 'loading')).toBe('loading')
    expect(statusUndone('leave', 'active')).toBe('checked_in')
    expect(statusUndone('leave', null)).toBe('checked_in')
    expect(statusUndone('leave_buffer', 'checked_in')).toBe('in_buffer')
    expect(statusUndone('nothing', 'active')).toBeNull()
  })
})
