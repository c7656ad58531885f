import { describe, expect, it } from 'vitest'
import { consoleIntervention as item, consoleNow, secondsAgo } from '#test/factories/consoleRows.ts'
import { filteredQueue, heldOrder, slaOf } from './queueOrder.ts'

describe('the order while a hand is on the list', () => {
  it.each([
    ['abc', 'abc', 'abc'],
    ['abc', 'cab', 'abc'],
    ['abc', 'xabc', 'xabc'],
    ['abc', 'abxc', 'abxc'],
    ['abc', 'acx', 'acx'],
    ['bac', 'abxc', 'bxac'],
    ['', 'ab', 'ab'],
    ['ab', '', ''],
  ])('shown %s, wanted %s: %s', (shown, wanted, order) => {
    expect(heldOrder([...shown], [...wanted]).join('')).toBe(order)
  })
})

describe('filters', () => {
  const open = [
    item({ id: 'p1', priority: 1 }),
    item({ id: 'p2' }),
    item({ id: 'later', priority: 3, state: 'shelved' }),
  ]
  it.each([
    ['active', ['p1', 'p2']],
    ['shelved', ['p1', 'later']],
    ['closed', ['p1']],
    ['overdue', ['p1']],
  ] as const)('%s never hides a first priority', (filter, ids) => {
    expect(filteredQueue(open, filter, Date.parse(consoleNow)).map(({ id }) => id)).toEqual(ids)
  })
})

it('gives what nobody answered in time to the supervisors', () => {
  const late = item({ id: 'late', opened_at: secondsAgo(90), due_at: secondsAgo(30) })
  const atPost = { ...late, id: 'post', state: 'waiting_post' as const }
  const later = { ...late, id: 'later', state: 'shelved' as const }
  const shown = filteredQueue([late, atPost, later, item({ id: 'young' })], 'overdue', Date.parse(consoleNow))
  expect(shown.map(({ id }) => id)).toEqual(['late'])
})

describe('the time to answer', () => {
  const now = Date.parse(consoleNow)
  const sla = (age: number, state: 'new' | 'waiting_post' = 'new') =>
    slaOf({ opened_at: secondsAgo(age), due_at: secondsAgo(age - 60), state }, now)
  it('grows, turns amber after 80 %, and ends', () => {
    expect(sla(30)).toEqual({ part: 0.5, hot: false, over: false })
    expect(sla(50)).toMatchObject({ hot: true, over: false })
    expect(sla(90)).toEqual({ part: 1, hot: true, over: true })
  })
  it('accuses nobody who waits for the post', () => expect(sla(90, 'waiting_post')).toMatchObject({ hot: false }))
  it('does not start before its beginning when clocks differ', () => expect(sla(-5).part).toBe(0))
})
