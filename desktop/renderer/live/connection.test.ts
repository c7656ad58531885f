import { expect, test } from 'vitest'
import { viewOf } from './connection.ts'
import { closedLine, type Line } from './line.ts'

const open: Line = { ...closedLine, phase: 'open', heardAt: 10_000, roundTripMs: 38 }

test('a live line shows its round trip and nothing of a loss', () => {
  expect(viewOf(open, -20, 10_900)).toEqual({
    grade: 'live',
    roundTripMs: 38,
    silentSeconds: 0,
    lostSince: null,
    cause: null,
    attempt: 0,
    retryInSeconds: null,
    clockOffsetMs: -20,
  })
})

test('a hang dates the loss to the last word, before anything was cut', () => {
  expect(viewOf(open, null, 15_000)).toMatchObject({
    grade: 'lost',
    lostSince: 10_000,
    cause: 'silence',
    silentSeconds: 5,
  })
})

test('a cut counts down to the next try', () => {
  const waiting: Line = { ...open, phase: 'waiting', cause: 'network', lostSince: 11_000, attempt: 3, retryAt: 15_000 }
  expect(viewOf(waiting, null, 11_100)).toMatchObject({
    grade: 'lost',
    attempt: 3,
    retryInSeconds: 4,
    roundTripMs: null,
  })
  expect(viewOf(waiting, null, 15_200)).toMatchObject({ retryInSeconds: 0 })
})
