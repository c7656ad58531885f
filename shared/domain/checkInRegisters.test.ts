import { describe, expect, test } from 'vitest'
import { exampleFacts } from '#test/factories/checkInFacts.ts'
import type { CheckInFacts } from './checkInFacts.ts'
import { decideCheckIn } from './checkIn.ts'

const checkInFacts = (more: Partial<CheckInFacts>): CheckInFacts => ({ ...exampleFacts, ...more })

const entry = (action: 'block' | 'inspect' | 'notify') => ({ action, note: action })

describe('the watch list', () => {
  test('goes by the gravest entry, wherever it stands', () => {
    const verdict = decideCheckIn(checkInFacts({ watchlist: [entry('notify'), entry('inspect'), entry('block')] }))
    expect(verdict.reasons[0]).toEqual({ code: 'watchlist.block', values: { note: 'block' } })
  })

  test('stops nobody who is only to be known', () => {
    expect(decideCheckIn(checkInFacts({ watchlist: [entry('notify')] })).decision).toBe('allow')
  })
})

describe('a vehicle without a ticket', () => {
  const ambulance = { id: 'b', category: 'ambulance' } as const
  const arrived = (more: Partial<CheckInFacts> = {}) =>
    decideCheckIn(
      checkInFacts({ ticket: null, scan: { result: 'unreadable', accessNumber: null }, bypass: ambulance, ...more }),
    )

  test('passes when its plate is known, in and out, and moves no ticket', () => {
    for (const direction of ['in', 'out'] as const) {
      const lane = { code: 'B-01', direction: 'both', mode: 'auto' } as const
      const verdict = arrived({ direction, lane })
      expect(verdict).toMatchObject({ decision: 'allow', move: null })
      expect(verdict.reasons).toEqual([{ code: 'bypass.allowed', values: { category: 'ambulance' } }])
    }
  })

  test('is looked at when the plate is unsure', () => {
    const plate = { read: 'B 9110 AXS', confidence: 0.4, corrected: null }
    expect(arrived({ plate }).reasons[0].code).toBe('plate.unsure')
  })

  test('is stopped by the watch list, a forged code, a closed lane and a lane that a person mans', () => {
    expect(arrived({ watchlist: [entry('block')] }).reasons[0].code).toBe('watchlist.block')
    expect(arrived({ scan: { result: 'forged', accessNumber: null } }).reasons[0].code).toBe('ticket.forged')
    const laneIn = (mode: 'closed' | 'manual') => arrived({ lane: { code: 'IN-01', direction: 'in', mode } })
    expect(laneIn('closed').reasons[0].code).toBe('lane.closed')
    expect(laneIn('manual').lamp).toBe('yellow')
  })

  test('with a ticket is judged by its ticket', () => {
    const verdict = decideCheckIn(checkInFacts({ bypass: ambulance }))
    expect(verdict.reasons[0].code).toBe('ok')
  })
})
