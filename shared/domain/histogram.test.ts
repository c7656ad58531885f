import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addHistogram, addTrips, durationsOf, writeHistogram, type Histogram } from './histogram.ts'

const histogramOf = (minutes: readonly number[]): Histogram => {
  const histogram: Histogram = []
  for (const each of minutes) addTrips(histogram, each, 1)
  return histogram
}

const someMinutes = fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 200 })

test('percentiles are those of the sorted trips', () => {
  fc.assert(
    fc.property(someMinutes, (minutes) => {
      const sorted = minutes.toSorted((one, other) => one - other)
      const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? null
      expect(durationsOf(histogramOf(minutes))).toEqual({
        trips: minutes.length,
        average:
          minutes.length === 0
            ? null
            : Math.round((minutes.reduce((sum, each) => sum + each, 0) / minutes.length) * 10) / 10,
        p50: rank(0.5),
        p90: rank(0.9),
      })
    }),
  )
})

test('what is written and added is what was counted together', () => {
  fc.assert(
    fc.property(someMinutes, someMinutes, (one, other) => {
      const sum = addHistogram(histogramOf(one), writeHistogram(histogramOf(other)))
      expect(writeHistogram(sum)).toBe(writeHistogram(histogramOf([...one, ...other])))
    }),
  )
})

test('a trip that was taken back leaves nothing', () => {
  const taken: Histogram = []
  addTrips(taken, 73, -1)
  expect(writeHistogram(addHistogram(histogramOf([73, 80]), writeHistogram(taken)))).toBe('80:1')
})

test.each([
  ['', []],
  ['0:1', [0]],
  ['73:2', [73, 73]],
  ['73:2,5,,1', [73, 73, 74, 74, 74, 74, 74, 76]],
  ['80:1,120:1,,,,1', [80, 120, 124]],
])('%j is a histogram', (written, minutes) => {
  expect(writeHistogram(histogramOf(minutes))).toBe(written)
  expect(addHistogram([], written)).toEqual(histogramOf(minutes))
})

test('one that names each of its minutes is read too', () => {
  expect(addHistogram([], '73:2,74:5,76:-1')).toEqual([...Array<number>(73).fill(0), 2, 5, 0, -1])
})
