import { afterEach, expect, test } from 'vitest'
import type { LiveFigures } from '#shared/contract/live.ts'
import { figuresArrived, followFigures, offerFigureLine } from './figureLine.ts'

const figures = { traffic: { total: { in: 1, out: 0 } } } as LiveFigures
const asked: string[] = []
const line = {
  subscribe: (stream: string) => void asked.push(`+${stream}`),
  unsubscribe: (stream: string) => void asked.push(`-${stream}`),
}

afterEach(() => {
  offerFigureLine(null)
  asked.length = 0
})

test('one stream is asked for while somebody looks, and again after the line was away', () => {
  const heard: string[] = []
  const follower = { take: () => void heard.push('figures'), missed: () => void heard.push('missed') }
  const stop = followFigures('figures:*', follower)
  expect(asked).toEqual([])
  offerFigureLine(line)
  expect([asked, heard]).toEqual([['+figures:*'], ['missed']])
  figuresArrived('figures:*', figures)
  figuresArrived('figures:another', figures)
  offerFigureLine(null)
  offerFigureLine(line)
  expect(heard).toEqual(['missed', 'figures', 'missed'])
  const stopSecond = followFigures('figures:*', { take: () => {}, missed: () => {} })
  stop()
  expect(asked.at(-1)).toBe('+figures:*')
  stopSecond()
  expect(asked.at(-1)).toBe('-figures:*')
  figuresArrived('figures:*', figures)
  expect(heard).toHaveLength(3)
})
