import { expect, it } from 'vitest'
import { Quay } from './quay.ts'

it('keeps some vehicles waiting on a working day', () => {
  const quay = new Quay(() => 8)
  expect([10, 30, 31, 60].map((waiting) => quay.wantsOneOf(waiting))).toEqual([false, false, true, true])
})

it('rests for its pause, and on until the zone was full', () => {
  let hour = 8.4
  const quay = new Quay(() => hour)
  const restsAt = (at: number): boolean => {
    hour = at
    return quay.rests
  }
  expect(restsAt(8.4)).toBe(false)
  expect(restsAt(9)).toBe(true)
  expect(restsAt(10.5)).toBe(true)
  expect(quay.wantsOneOf(60)).toBe(false)
  expect([quay.zoneIsFull(), quay.zoneIsFull()]).toEqual([true, false])
  expect(restsAt(10.6)).toBe(false)
  expect(restsAt(15.2)).toBe(true)
  quay.zoneIsFull()
  expect(restsAt(15.9)).toBe(true)
  expect(restsAt(16)).toBe(false)
})
