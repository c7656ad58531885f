import { expect, it } from 'vitest'
import type { Sql } from '../database/work.ts'
import { countBriefly } from './countBriefly.ts'

const later = () => new Promise<void>((resolve) => setImmediate(resolve))

function counting(total: number) {
  let asked = 0
  const sql = {
    rows: async () => {
      asked += 1
      await later()
      return [{ total }]
    },
  } as unknown as Sql
  return { at: (ms: number) => countBriefly(sql, new Date(ms), 'SELECT COUNT(*) AS total', ['x']), times: () => asked }
}

it('counts a large table once for all who ask at the same time, a small one for each', async () => {
  const [large, small] = [counting(20_000), counting(20)]
  await Promise.all([large.at(0), small.at(0)])
  expect(await Promise.all([large.at(15_000), large.at(15_000), large.at(15_000)])).toEqual([20_000, 20_000, 20_000])
  expect(await Promise.all([small.at(5_000), small.at(5_000)])).toEqual([20, 20])
  expect([large.times(), small.times()]).toEqual([2, 3])
})

it('remembers large counts for three seconds, and tells them a little longer while it counts anew', async () => {
  const large = counting(20_000)
  await large.at(0)
  await large.at(2_900)
  expect(large.times()).toBe(1)
  expect(await Promise.all([large.at(3_100), large.at(3_100)])).toEqual([20_000, 20_000])
  expect(large.times()).toBe(2)
  await later()
  await large.at(3_200)
  expect(large.times()).toBe(2)
})
