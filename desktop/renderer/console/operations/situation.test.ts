import { describe, expect, it } from 'vitest'
import { lockedWords } from '#shared/words/console/decide.ts'
import {
  consoleIntervention as item,
  consoleLane as lane,
  consoleNow,
  consoleProgress,
  secondsAgo,
} from '#test/factories/consoleRows.ts'
import { ownerOf, whyLocked, type LaneDeed, type Situation } from './situation.ts'

const bayu = { id: 'bayu', name: 'Bayu Prakoso' }
const heldByBayu = lane({
  intervention: { status: 'owned', by: bayu, reason: null, since: secondsAgo(300), lease_until: consoleNow },
})
const situation = (change: Partial<Situation> = {}): Situation => ({
  lane: lane(),
  intervention: item(),
  progress: undefined,
  live: true,
  me: 'rini',
  now: Date.parse(consoleNow) - 1,
  granted: new Set(['lane.intervene']),
  ...change,
})

describe('what an operator may do', () => {
  it.each(['open', 'refuse', 'correct', 'call', 'shelve', 'mode', 'take'] as const)(
    '%s is free in front of a doubt',
    (deed) => {
      expect(whyLocked(deed, situation())).toBeNull()
    },
  )

  it.each([
    ['open', { live: false }, lockedWords.stale],
    ['refuse', { live: false }, lockedWords.stale],
    ['mode', { live: false }, lockedWords.stale],
    ['take', { live: false }, lockedWords.stale],
    ['open', { lane: lane({ connection: 'offline' }) }, lockedWords.laneLost],
    ['open', { lane: lane({ mode: 'closed' }) }, lockedWords.laneClosed],
    ['open', { lane: lane({ barrier: { state: 'open', proof: 'sensor' } }) }, lockedWords.barrierOpen],
    ['close', {}, lockedWords.barrierClosed],
    ['open', { lane: heldByBayu }, lockedWords.owned],
    ['take', { lane: heldByBayu }, lockedWords.owned],
    ['open', { progress: consoleProgress({ phase: 'sent' }) }, lockedWords.commandRunning],
    ['refuse', { intervention: undefined }, lockedWords.noItem],
    ['correct', { intervention: item({ activity_id: null }) }, lockedWords.noPlate],
    ['shelve', { intervention: item({ cause: 'barrier_fault', priority: 1 }) }, lockedWords.cannotWait],
    ['take', { intervention: item({ owner: { id: 'rini', name: 'Rini' } }) }, lockedWords.alreadyYours],
    ['release', {}, lockedWords.notYours],
    ['open', { lane: undefined }, lockedWords.noLane],
  ] as [LaneDeed, Partial<Situation>, unknown][])('%s is locked and says why (%#)', (deed, change, sentence) => {
    expect(whyLocked(deed, situation(change))).toBe(sentence)
  })

  it('lets a supervisor take over from another operator, and act only then', () => {
    const granted = new Set(['lane.intervene', 'lane.takeover'] as const)
    expect(whyLocked('take', situation({ lane: heldByBayu, granted }))).toBeNull()
    expect(whyLocked('open', situation({ lane: heldByBayu, granted }))).toBe(lockedWords.owned)
  })
  it('lets anybody act where the one before let the lane run out', () => {
    const left = { lane: heldByBayu, intervention: item({ owner: bayu, state: 'owned' }), now: Date.parse(consoleNow) }
    expect(whyLocked('open', situation(left))).toBeNull()
    expect(whyLocked('take', situation(left))).toBeNull()
  })
  it('lets a failed command be sent again', () => {
    expect(whyLocked('open', situation({ progress: consoleProgress({ phase: 'failed' }) }))).toBeNull()
  })
  it('leaves the call to the post when the server is lost', () => {
    expect(whyLocked('call', situation({ live: false, intervention: undefined }))).toBeNull()
  })
})

it('knows who holds a lane', () => {
  expect(ownerOf(situation({ lane: heldByBayu }))).toBe(bayu)
  expect(ownerOf(situation({ lane: heldByBayu, me: 'bayu' }))).toBeNull()
})
