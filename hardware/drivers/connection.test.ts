import { describe, expect, it } from 'vitest'
import { neverSeen, nextConnection, retryDelay, type ConnectionEvent } from './connection.ts'

const start = new Date('2026-07-29T01:00:00.000Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000)
const live = (...events: ConnectionEvent[]) =>
  events.reduce((before, event, index) => nextConnection(before, event, later(index + 1)), neverSeen(start))

const opened = [{ type: 'opening' }, { type: 'opened' }] as const satisfies readonly ConnectionEvent[]

describe('connection of a device', () => {
  it.each<[string, ConnectionEvent[], string, string | null]>([
    ['never plugged in', [{ type: 'missing' }], 'absent', null],
    ['two that fit', [{ type: 'ambiguous' }], 'absent', 'ambiguous'],
    ['opened', [...opened], 'ready', null],
    ['out of paper', [...opened, { type: 'answered', detail: 'paper_out' }], 'degraded', 'paper_out'],
    [
      'refilled',
      [...opened, { type: 'answered', detail: 'paper_out' }, { type: 'answered', detail: null }],
      'ready',
      null,
    ],
    ['silent', [...opened, { type: 'unanswered' }], 'degraded', 'no_answer'],
    ['pulled out', [...opened, { type: 'lost' }, { type: 'missing' }], 'lost', null],
    ['refused', [{ type: 'opening' }, { type: 'open_failed', detail: 'denied' }], 'absent', 'denied'],
    ['answering after it was lost', [...opened, { type: 'lost' }, { type: 'answered', detail: null }], 'lost', null],
  ])('%s', (_, events, state, detail) => {
    expect(live(...events)).toMatchObject({ state, detail })
  })

  it('keeps the time of a state until it changes', () => {
    expect(live(...opened, { type: 'answered', detail: null }).since).toEqual(later(2))
    expect(live(...opened, { type: 'answered', detail: null }, { type: 'unanswered' }).since).toEqual(later(4))
  })

  it('counts comebacks and waits longer after each failure', () => {
    expect(live(...opened, { type: 'lost' }, ...opened).reconnects).toBe(1)
    const failed = (times: number) =>
      live(...Array.from({ length: times }, () => ({ type: 'open_failed', detail: 'busy' }) as const))
    expect([0, 1, 3, 20].map((times) => retryDelay(failed(times)))).toEqual([250, 500, 2_000, 5_000])
  })
})
