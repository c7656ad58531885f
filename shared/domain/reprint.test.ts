import { describe, expect, it } from 'vitest'
import { isOnItsWay, isReplaced, nextCodeEnd } from './reprint.ts'

const end = new Date('2026-07-29T10:00:00.500Z')
const later = (ms: number) => new Date(end.getTime() + ms)

describe('printing a slip again', () => {
  it('makes every code before it a dead one', () => {
    const second = nextCodeEnd({ expiresAt: end, codeExpiresAt: null })
    const third = nextCodeEnd({ expiresAt: end, codeExpiresAt: second })
    expect([isReplaced(end, second), isReplaced(second, second), isReplaced(second, third)]).toEqual([
      true,
      false,
      true,
    ])
    expect([isReplaced(end, null), isReplaced(null, third)]).toEqual([false, false])
  })

  it('waits for a slip that may still come out', () => {
    const at = (state: 'queued' | 'sent' | 'uncertain' | 'confirmed') => ({ state, updatedAt: end })
    expect(isOnItsWay(at('queued'), later(1_000))).toBe(true)
    expect(isOnItsWay(at('sent'), later(61_000))).toBe(false)
    expect(isOnItsWay(at('uncertain'), later(0))).toBe(false)
    expect(isOnItsWay(at('confirmed'), later(0))).toBe(false)
  })
})
