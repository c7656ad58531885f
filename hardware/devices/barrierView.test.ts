import { describe, expect, it } from 'vitest'
import { nextBarrierView, unseenBarrier, type BarrierEvent } from './barrierView.ts'

const after = (...events: BarrierEvent[]) => events.reduce(nextBarrierView, unseenBarrier)
const opened = { type: 'pulsed', action: 'open' } as const

describe('what is known of the barrier', () => {
  it.each<[string, BarrierEvent[], string, string]>([
    ['after a start', [], 'unknown', 'none'],
    ['after a pulse', [opened], 'open', 'relay'],
    ['after a vehicle passed', [opened, { type: 'passed' }], 'unknown', 'none'],
    ['after the relay was lost', [opened, { type: 'relay_lost' }], 'unknown', 'none'],
    ['by limit switches', [{ type: 'arm', arm: 'closed' }], 'closed', 'sensor'],
    ['a pulse that did not move the arm', [{ type: 'arm', arm: 'closed' }, opened], 'closed', 'sensor'],
    [
      'switches lost',
      [
        { type: 'arm', arm: 'open' },
        { type: 'arm', arm: null },
      ],
      'unknown',
      'none',
    ],
  ])('%s', (_, events, state, proof) => {
    expect(after(...events)).toEqual({ state, proof })
  })
})
