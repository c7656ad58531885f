import { expect, it } from 'vitest'
import { afterSlip, isNearlyUsed, newRoll, slipsLeft, type PaperRoll } from './paperRoll.ts'

const printed = (slips: number, dots: number): PaperRoll => {
  let roll = newRoll
  for (let n = 0; n < slips; n++) roll = afterSlip(roll, dots)
  return roll
}

it('knows nothing of a roll on which nothing was printed', () => {
  expect([slipsLeft(newRoll), isNearlyUsed(newRoll)]).toEqual([null, false])
})

it('counts in slips like those before, eight dots to the millimetre', () => {
  expect(printed(10, 800)).toEqual({ used: 1_000, slips: 10 })
  expect(slipsLeft(printed(10, 800))).toBe(790)
  expect(slipsLeft(printed(10, 800), 1_500)).toBe(5)
})

it('asks for a new roll while slips still come out, and never counts below none', () => {
  expect([700, 776, 900].map((slips) => isNearlyUsed(printed(slips, 800)))).toEqual([false, true, true])
  expect(slipsLeft(printed(900, 800))).toBe(0)
})
