import { expect, it } from 'vitest'
import { isPauseAtQuay, shareOfPeak, simulatedHour } from './dayRhythm.ts'

it('has two peaks, a pause at noon and a thin night', () => {
  expect([8, 15.9].map((hour) => Math.round(shareOfPeak(hour) * 10) / 10)).toEqual([1, 1])
  expect(shareOfPeak(12)).toBeLessThan(0.6)
  expect(shareOfPeak(2)).toBeLessThan(0.2)
  for (let hour = 0; hour < 48; hour += 0.1) {
    expect(shareOfPeak(hour)).toBeGreaterThan(0.1)
    expect(shareOfPeak(hour)).toBeLessThanOrEqual(1)
    expect(Math.abs(shareOfPeak(hour + 0.1) - shareOfPeak(hour))).toBeLessThan(0.06)
  }
})

it('stands still at the quay twice a day', () => {
  expect([8, 9, 10, 12, 15.5, 16, 23].map(isPauseAtQuay)).toEqual([false, true, false, false, true, false, false])
})

it('goes as fast as the simulation', () => {
  expect(simulatedHour(7, 60, 60_000)).toBe(8)
  expect(simulatedHour(23, 1, 2 * 3_600_000)).toBe(1)
})
