import { expect, test } from 'vitest'
import { findOutliers } from './outliers.ts'

const outlying = (values: number[], counts?: number[]) =>
  findOutliers(values, counts).flatMap(({ outlier }, at) => (outlier ? [values[at]] : []))

test('one who opens far more often than the others stands out, also when extreme', () => {
  expect(outlying([10, 12, 9, 11, 60])).toEqual([60])
  expect(outlying([10, 12, 9, 11, 6000])).toEqual([6000])
  expect(outlying([10, 12, 9, 11, 14])).toEqual([])
})

test('the score is 0.6745 times the distance from the median (2.45) over the median distance (0.15)', () => {
  const scores = findOutliers([2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3]).map(({ score }) => score)
  expect(scores.slice(-2)).toEqual([25.86, 26.31])
})

test('who opens less often never stands out', () => {
  expect(outlying([50, 52, 49, 51, 0])).toEqual([])
})

test('when most are alike, the mean distance is the measure', () => {
  expect(outlying([0, 0, 0, 0, 0, 0, 0, 0, 0, 30])).toEqual([30])
  expect(outlying([7, 7, 7, 7])).toEqual([])
})

test('few values and few openings say nothing', () => {
  expect(findOutliers([1, 1, 90])).toEqual(Array.from({ length: 3 }, () => ({ score: null, outlier: false, usual: 1 })))
  expect(outlying([0, 0, 0, 0, 0, 0, 4])).toEqual([])
  expect(outlying([1, 1, 2, 1, 40], [1, 1, 1, 1, 2])).toEqual([])
})
