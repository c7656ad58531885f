import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LiveEvent, SubscribeAnswer } from '#shared/contract/live.ts'
import { apartFromStream, stepStream, type StreamEffect, type StreamMessage, type StreamSync } from './streamSync.ts'

const event = (seq: number): LiveEvent => ({
  seq,
  at: '2026-11-21T07:00:00.000Z',
  type: 'ticket.changed',
  ticket: { id: `t${seq}`, status: 'active', access_number: 'TKT-00000001' },
})

const arrives = (seq: number): StreamMessage => ({ type: 'event', event: event(seq) })
const answers = (answer: SubscribeAnswer): StreamMessage => ({ type: 'answer', answer })
const pictureAt = (seq: number) => answers({ ok: true, seq, snapshot: null })
const missedUpTo = (seq: number, ...seqs: number[]) => answers({ ok: true, seq, events: seqs.map(event) })

function play(start: StreamSync, ...messages: readonly StreamMessage[]): { sync: StreamSync; effects: StreamEffect[] } {
  const effects: StreamEffect[] = []
  let sync = start
  for (const message of messages) {
    const [next, asked] = stepStream(sync, message)
    sync = next
    effects.push(...asked)
  }
  return { sync, effects }
}

const applied = (effects: readonly StreamEffect[]): number[] =>
  effects.flatMap((effect) => (effect.do === 'apply' ? effect.events.map(({ seq }) => seq) : []))
const asked = (effects: readonly StreamEffect[]) =>
  effects.flatMap((effect) => (effect.do === 'ask' ? [effect.since] : []))

const connected = { type: 'connected' } as const
const following = play(apartFromStream, connected, pictureAt(10)).sync

describe('following a stream', () => {
  test('asks for a picture first and then for what it missed', () => {
    expect(asked(play(apartFromStream, connected).effects)).toEqual([null])
    expect(asked(play(following, { type: 'disconnected' }, connected).effects)).toEqual([10])
  })

  test('applies what follows and drops what it has', () => {
    const { sync, effects } = play(following, arrives(11), arrives(11), arrives(9), arrives(12))
    expect(applied(effects)).toEqual([11, 12])
    expect(sync.seq).toBe(12)
  })

  test('asks again where an event is missing, and applies what came meanwhile once', () => {
    const { sync, effects } = play(following, arrives(13), arrives(14), missedUpTo(13, 11, 12, 13))
    expect(asked(effects)).toEqual([10])
    expect(applied(effects)).toEqual([11, 12, 13, 14])
    expect(sync).toMatchObject({ phase: 'following', seq: 14, held: [] })
  })

  test('a pulse that is ahead shows a gap', () => {
    expect(asked(play(following, { type: 'head', seq: 11 }).effects)).toEqual([10])
    expect(play(following, { type: 'head', seq: 10 }).effects).toEqual([])
  })

  test('asks for a picture when the answer has a hole', () => {
    const { effects } = play(following, arrives(14), missedUpTo(14, 11, 13, 14))
    expect(asked(effects)).toEqual([10, null])
  })

  test('takes a picture that is older than its own place', () => {
    const { sync, effects } = play(following, { type: 'disconnected' }, connected, pictureAt(3), arrives(4))
    expect(effects.map((effect) => effect.do)).toEqual(['ask', 'replace', 'caught_up', 'apply'])
    expect(sync.seq).toBe(4)
  })

  test('hears nothing while apart, nor after a refusal', () => {
    const refusal = answers({ ok: false, code: 'auth.forbidden', message: '' })
    expect(play(following, { type: 'disconnected' }, arrives(11)).effects).toEqual([])
    const refused = play(apartFromStream, connected, refusal)
    expect(refused.effects.at(-1)).toEqual({ do: 'refused', code: 'auth.forbidden' })
    expect(play(refused.sync, arrives(1)).effects).toEqual([])
  })

  test('whatever is lost, doubled or cut on the way, every event is applied once and in order', () => {
    const fault = fc.constantFrom('deliver', 'lose', 'double', 'cut', 'late-answer', 'pulse')
    fc.assert(
      fc.property(fc.array(fault, { maxLength: 60 }), (faults) => {
        let head = 0
        let sync = apartFromStream
        let unanswered: (number | null)[] = []
        const seen: number[] = []
        const tell = (message: StreamMessage): void => {
          const [next, effects] = stepStream(sync, message)
          sync = next
          seen.push(...applied(effects))
          unanswered.push(...asked(effects))
        }
        const answerAll = (): void => {
          while (unanswered.length > 0) {
            const since = unanswered.shift()
            if (since === null || since === undefined) tell(pictureAt(seen.length === 0 ? 0 : head))
            else tell(missedUpTo(head, ...Array.from({ length: head - since }, (_, step) => since + step + 1)))
          }
        }
        tell(connected)
        answerAll()
        for (const what of faults) {
          if (what === 'pulse') tell({ type: 'head', seq: head })
          else if (what === 'cut') {
            unanswered = []
            tell({ type: 'disconnected' })
            head += 1
            tell(connected)
          } else {
            head += 1
            if (what !== 'lose') tell(arrives(head))
            if (what === 'double') tell(arrives(head))
          }
          if (what !== 'late-answer') answerAll()
        }
        tell({ type: 'head', seq: head })
        answerAll()
        expect(seen).toEqual(Array.from({ length: head }, (_, step) => step + 1))
      }),
      { numRuns: 500 },
    )
  })
})
