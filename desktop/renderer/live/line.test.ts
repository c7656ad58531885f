import { describe, expect, test } from 'vitest'
import { gradeOf, mayCommand } from './freshness.ts'
import { closedLine, stepLine, waitBefore, type Line, type LineEffect, type LineMessage } from './line.ts'

const at = (now: number) => ({ now, jitter: 0 })

/** Plays what happened, each at its time, and returns the line with every effect on the way. */
function play(...happened: readonly (readonly [number, LineMessage])[]): { line: Line; effects: LineEffect[] } {
  const effects: LineEffect[] = []
  let line = closedLine
  for (const [now, message] of happened) {
    const [next, asked] = stepLine(line, message, at(now))
    line = next
    effects.push(...asked)
  }
  return { line, effects }
}

const open = [
  [0, { type: 'start' }],
  [50, { type: 'connected' }],
  [90, { type: 'caught_up' }],
] as const satisfies readonly (readonly [number, LineMessage])[]

describe('the line', () => {
  test('waits 1, 2, 4, 8 and then 10 seconds, a fifth shorter at most', () => {
    expect([1, 2, 3, 4, 5, 6, 40].map((attempt) => waitBefore(attempt, 0))).toEqual([
      1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000,
    ])
    expect(waitBefore(5, 1)).toBe(8_000)
  })

  test('counts attempts until it has caught up, not until it connects', () => {
    const { line } = play(
      ...open,
      [1_000, { type: 'dropped', cause: 'network' }],
      [2_000, { type: 'tick' }],
      [2_010, { type: 'connected' }],
      [2_020, { type: 'dropped', cause: 'network' }],
    )
    expect(line).toMatchObject({ phase: 'waiting', attempt: 2, retryAt: 2_020 + 2_000, lostSince: 1_000 })
  })

  test('tries again when the wait is over, and at once when asked', () => {
    const dropped = [1_000, { type: 'dropped', cause: 'network' }] as const
    expect(play(...open, dropped, [1_999, { type: 'tick' }]).line.phase).toBe('waiting')
    expect(play(...open, dropped, [2_000, { type: 'tick' }]).effects.slice(-1)).toEqual(['connect'])
    expect(play(...open, dropped, [1_100, { type: 'retry_now' }]).effects.slice(-1)).toEqual(['connect'])
  })

  test('cuts a line that is silent for ten seconds and dates the loss to the last word', () => {
    const { line, effects } = play(...open, [5_000, { type: 'heard' }], [15_001, { type: 'tick' }])
    expect(line).toMatchObject({ phase: 'waiting', cause: 'silence', lostSince: 5_000 })
    expect(effects.at(-1)).toBe('disconnect')
  })

  test('gives up an attempt that gets nowhere', () => {
    expect(play([0, { type: 'start' }], [10_001, { type: 'tick' }]).line).toMatchObject({
      phase: 'waiting',
      attempt: 1,
    })
  })

  test('refreshes a refused session once, then waits, and ends when it cannot be refreshed', () => {
    const refused = [10, { type: 'session_refused' }] as const
    const renewed = [20, { type: 'session_refreshed', ok: true }] as const
    const started = [0, { type: 'start' }] as const
    expect(play(started, refused).effects).toEqual(['connect', 'refresh_session'])
    expect(play(started, refused, renewed).line.phase).toBe('connecting')
    expect(play(started, refused, renewed, refused).line.phase).toBe('waiting')
    expect(play(started, refused, [20, { type: 'session_unknown' }]).line.phase).toBe('waiting')
    const ended = play(started, refused, [20, { type: 'session_refreshed', ok: false }])
    expect(ended.line.phase).toBe('ended')
    expect(ended.effects.slice(-2)).toEqual(['disconnect', 'end'])
  })

  test('stays ended after a revocation, whatever the socket still says', () => {
    const { line } = play(
      ...open,
      [100, { type: 'revoked' }],
      [101, { type: 'dropped', cause: 'server' }],
      [60_000, { type: 'tick' }],
      [60_001, { type: 'retry_now' }],
    )
    expect(line.phase).toBe('ended')
  })
})

describe('the grade', () => {
  const cut = play(...open, [1_000, { type: 'dropped', cause: 'network' }]).line
  const returning = play(
    ...open,
    [1_000, { type: 'dropped', cause: 'network' }],
    [2_000, { type: 'tick' }],
    [2_010, { type: 'connected' }],
  ).line
  const fresh = play(...open).line

  test.each([
    ['before anything was shown', play([0, { type: 'start' }]).line, 10, 'connecting'],
    ['first picture on its way', play([0, { type: 'start' }], [50, { type: 'connected' }]).line, 60, 'connecting'],
    ['never reached', play([0, { type: 'start' }], [9, { type: 'dropped', cause: 'network' }]).line, 10, 'lost'],
    ['heard a moment ago', fresh, 3_090, 'live'],
    ['silent for more than three seconds', fresh, 3_091, 'slow'],
    ['silent for more than four and a half', fresh, 4_591, 'lost'],
    ['slow round trip', { ...fresh, roundTripMs: 801 }, 100, 'slow'],
    ['cut this instant', cut, 1_000, 'lost'],
    ['back, but what was missed is not', returning, 2_020, 'catching_up'],
    ['signed out', play(...open, [100, { type: 'revoked' }]).line, 200, 'ended'],
  ] as const)('%s', (_situation, line, now, grade) => {
    expect(gradeOf(line, now)).toBe(grade)
  })

  test('commands go out only while the picture is true', () => {
    const grades = ['connecting', 'live', 'slow', 'catching_up', 'lost', 'ended'] as const
    expect(grades.filter(mayCommand)).toEqual(['live', 'slow'])
  })
})
