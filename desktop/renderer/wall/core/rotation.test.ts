import { expect, it } from 'vitest'
import { forward, progressOf, startRotation, turn } from './rotation.ts'

const views = [{ seconds: 20 }, { seconds: 10 }, { seconds: 30 }]

it('shows one view after the other, each for its own time', () => {
  let rotation = startRotation(0)
  const shown: number[] = []
  for (let now = 0; now < 60_000; now += 1_000) {
    rotation = turn(rotation, views, now, false)
    shown.push(rotation.index)
  }
  expect(shown.filter((index) => index === 0)).toHaveLength(20)
  expect(shown.filter((index) => index === 1)).toHaveLength(10)
  expect(shown.filter((index) => index === 2)).toHaveLength(30)
})

it('stands still while held, and goes on with the time that was left', () => {
  const held = turn(turn(startRotation(0), views, 5_000, false), views, 5_000, true)
  expect(turn(held, views, 500_000, true).index).toBe(0)
  expect(progressOf(held, 20, 500_000)).toBe(0.25)
  const freed = turn(held, views, 500_000, false)
  expect(turn(freed, views, 514_000, false).index).toBe(0)
  expect(turn(freed, views, 515_000, false).index).toBe(1)
})

it('survives a shorter playlist, an empty one, a machine that slept and a clock that went back', () => {
  const third = forward(forward(startRotation(0), views, 0), views, 0)
  expect(turn(third, views.slice(0, 2), 1_000, false).index).toBe(0)
  expect(turn(third, [], 1_000, false).index).toBe(0)
  expect(turn(startRotation(0), views, 86_400_000, false)).toMatchObject({ index: 0, begun: 86_400_000 })
  expect(turn(startRotation(50_000), views, 10_000, false)).toMatchObject({ index: 0, begun: 10_000 })
})
