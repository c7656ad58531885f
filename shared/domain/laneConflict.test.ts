import { describe, expect, it } from 'vitest'
import { conflictOf } from './laneConflict.ts'

const reasons = (...codes: string[]) => codes.map((code) => ({ code }))

describe('a decision that a lane made alone', () => {
  it.each([
    ['opened as the server would have', 'allow', ['ok'], 'allow', ['ok'], null],
    ['opened for a ticket that was inside', 'allow', ['ok'], 'deny', ['ticket.already_inside'], 'used_twice'],
    ['opened for a ticket that was used up', 'allow', ['ok'], 'deny', ['ticket.completed'], 'used_twice'],
    ['opened for a canceled ticket', 'allow', ['ok'], 'deny', ['ticket.canceled'], 'wrongly_opened'],
    ['opened where a look was needed', 'allow', ['ok'], 'review', ['plate.near'], 'wrongly_opened'],
    ['stopped a good ticket', 'deny', ['ticket.unknown'], 'allow', ['ok'], 'wrongly_stopped'],
    ['stopped what a neighbour let in', 'deny', ['ticket.already_inside'], 'allow', ['ok'], null],
    ['stopped what needed a look', 'deny', ['ticket.unknown'], 'review', ['plate.near'], null],
  ] as const)('%s', (_, lane, laneReasons, server, serverReasons, kind) => {
    expect(
      conflictOf({ lane, laneReasons: reasons(...laneReasons), server, serverReasons: reasons(...serverReasons) }),
    ).toBe(kind)
  })
})
