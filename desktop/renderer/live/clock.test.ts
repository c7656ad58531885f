import { expect, test } from 'vitest'
import { clockOffset, withSample, type ClockSample } from './clock.ts'

test('the quickest exchange decides the offset', () => {
  const samples = [
    { sentAt: 0, receivedAt: 900, serverAt: 5_000 },
    { sentAt: 1_000, receivedAt: 1_020, serverAt: 4_010 },
  ]
  expect(clockOffset(samples)).toBe(3_000)
  expect(clockOffset([])).toBeNull()
})

test('old exchanges are forgotten, because clocks drift', () => {
  let samples: readonly ClockSample[] = []
  for (let step = 0; step < 20; step += 1)
    samples = withSample(samples, { sentAt: step, receivedAt: step, serverAt: step + 7 })
  expect(samples).toHaveLength(8)
  expect(samples[0]?.sentAt).toBe(12)
})
