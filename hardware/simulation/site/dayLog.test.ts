import { expect, it } from 'vitest'
import { DayLog } from './dayLog.ts'

it('counts what happened, the most frequent first', () => {
  const day = new DayLog()
  for (const how of ['green', 'red', 'green']) day.count('in', how)
  day.count('buffer zone', 'full')
  expect(day.summary()).toEqual({ in: { green: 2, red: 1 }, 'buffer zone': { full: 1 } })
  expect(Object.keys(day.summary()['in'] ?? {})).toEqual(['green', 'red'])
})
