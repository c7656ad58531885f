import { expect, it } from 'vitest'
import { progressAfter, type BarrierProgress } from './progress.ts'

const opening: BarrierProgress = {
  action: 'open',
  startedAt: 1_000,
  phase: 'acknowledged',
  done: { sentence: { id: '', en: '' } },
  again: () => undefined,
}
const barrier = (state: 'open' | 'closed' | 'moving' | 'unknown', proof: 'sensor' | 'none' = 'sensor') => ({
  state,
  proof,
})

it('is done when the barrier says so', () => expect(progressAfter(opening, barrier('open'), 1_500)).toBeUndefined())
it('waits while it moves', () => expect(progressAfter(opening, barrier('moving'), 3_000)).toBe(opening))
it('fails after five seconds without a movement, and leaves the tile later', () => {
  const failed = progressAfter(opening, barrier('closed'), 6_000)
  expect(failed?.phase).toBe('failed')
  expect(progressAfter(failed!, barrier('closed'), 20_000)).toBe(failed)
  expect(progressAfter(failed!, barrier('closed'), 40_000)).toBeUndefined()
})
it('forgets a failure when the barrier opens after all', () =>
  expect(progressAfter({ ...opening, phase: 'failed' }, barrier('open'), 9_000)).toBeUndefined())
it('believes a lane whose barrier nobody can see, once it acknowledged', () => {
  expect(progressAfter(opening, barrier('unknown', 'none'), 1_500)).toBeUndefined()
  expect(progressAfter({ ...opening, phase: 'sent' }, barrier('unknown', 'none'), 1_500)?.phase).toBe('sent')
})
it('closes the same way', () => {
  const closing: BarrierProgress = { ...opening, action: 'close' }
  expect(progressAfter(closing, barrier('open'), 1_500)).toBe(closing)
  expect(progressAfter(closing, barrier('closed'), 1_500)).toBeUndefined()
})
