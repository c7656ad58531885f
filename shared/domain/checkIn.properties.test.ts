import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reasons } from '../words/reasons.ts'
import { sayCheck, sayNextStep, sayReason } from '../words/reasonSentence.ts'
import { exampleCustoms, exampleTicket } from '#test/factories/checkInFacts.ts'
import { decideCheckIn } from './checkIn.ts'
import type { CheckInFacts } from './checkInFacts.ts'
import { directions, laneDirections, laneModes } from './lane.ts'
import { policyOf, reasonEffects } from './policy.ts'
import { obstacleCodes } from './reason.ts'
import { ticketStatuses } from './ticketLifecycle.ts'

const instant = fc
  .date({ min: new Date('2026-11-20T00:00:00Z'), max: new Date('2026-11-23T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const facts: fc.Arbitrary<CheckInFacts> = fc.record({
  now: instant,
  scannedAt: instant,
  direction: fc.constantFrom(...directions),
  lane: fc.record({
    code: fc.constant('IN-01'),
    direction: fc.constantFrom(...laneDirections),
    mode: fc.constantFrom(...laneModes),
  }),
  scan: fc.record({
    result: fc.constantFrom('read', 'read', 'unreadable', 'forged'),
    accessNumber: maybe(fc.constant('TKT-33471185')),
  }),
  plate: fc.record({
    read: maybe(fc.oneof(fc.constant('W 8814 UE'), fc.constant('W 8814 UF'), fc.string({ maxLength: 12 }))),
    confidence: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    corrected: maybe(fc.constant('W 8814 UE')),
  }),
  ticket: maybe(
    fc.record({
      accessNumber: fc.constant(exampleTicket.accessNumber),
      status: fc.constantFrom(...ticketStatuses),
      policeNumber: fc.constant('W 8814 UE'),
      validFrom: instant,
      expiredAt: instant,
      slotStart: maybe(instant),
      slotEnd: maybe(instant),
      ritMax: fc.integer({ min: 1, max: 3 }),
      ritDone: fc.integer({ min: 0, max: 3 }),
      inside: maybe(fc.record({ lane: fc.constant('IN-02'), at: instant })),
      needsCustoms: fc.boolean(),
      quantity: maybe(fc.integer({ min: 0, max: 1000 })),
      unit: maybe(fc.constant('kg')),
    }),
  ),
  company: maybe(fc.record({ name: fc.constant('PT X'), suspended: fc.boolean() })),
  buildings: fc.array(fc.record({ name: fc.constant('B2'), inUse: fc.boolean(), hours: fc.constant(null) }), {
    maxLength: 2,
  }),
  areas: fc.array(
    fc.record({
      name: fc.constant('A'),
      capacity: fc.integer({ min: 0, max: 3 }),
      inside: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 2 },
  ),
  customs: maybe(
    fc.record({
      ...Object.fromEntries(Object.entries(exampleCustoms).map(([name, value]) => [name, fc.constant(value)])),
      document: fc.constant('PPKEK 1'),
      source: fc.constant('ceisa'),
      lane: maybe(fc.constantFrom('green', 'yellow', 'red')),
      released: fc.boolean(),
      ofTicketCompany: fc.boolean(),
      fetchedAt: instant,
      balance: maybe(fc.integer({ min: 0, max: 1000 })),
      quantity: maybe(fc.constant(1000)),
      unit: maybe(fc.constant('kg')),
    }),
  ),
  watchlist: fc.array(fc.record({ action: fc.constantFrom('block', 'inspect'), note: fc.string({ maxLength: 9 }) }), {
    maxLength: 2,
  }),
  override: fc.constant(null),
  policy: fc
    .dictionary(fc.constantFrom(...obstacleCodes), fc.constantFrom(...reasonEffects), { maxKeys: 6 })
    .map((effects) => policyOf(1, { effects })),
})

describe('every decision', () => {
  test('is green exactly when no check stands in the way, and red exactly when one fails', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { lamp, checks } = decideCheckIn(given)
        const verdicts = checks.map(({ verdict }) => verdict)
        expect(lamp === 'green').toBe(!verdicts.includes('fail') && !verdicts.includes('warn'))
        expect(lamp === 'red').toBe(verdicts.includes('fail'))
      }),
      { numRuns: 500 },
    )
  })

  test('is the same for the same facts, also after they were stored as JSON', () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(decideCheckIn(JSON.parse(JSON.stringify(given)) as CheckInFacts)).toEqual(decideCheckIn(given))
      }),
    )
  })

  test('tells all its reasons in both languages, with nothing left to fill in', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const verdict = decideCheckIn(given)
        expect(verdict.reasons.length).toBeGreaterThan(0)
        for (const language of ['id', 'en'] as const) {
          for (const reason of verdict.reasons) {
            expect(sayReason(reason, language)).not.toMatch(/^$|\{\w+\}/)
            expect(sayNextStep(reason, language)).not.toMatch(/^$|\{\w+\}/)
          }
          for (const check of verdict.checks) expect(sayCheck(check, language)).not.toMatch(/^$|\{\w+\}/)
        }
      }),
    )
  })

  test('never lets a vehicle in that is inside, whatever an operator or a policy says', () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (given, opened) => {
        const override = opened ? { action: 'open' as const, reasonCode: 'other', by: 'Rini', at: given.now } : null
        const { move, lamp } = decideCheckIn({ ...given, override })
        const { ticket } = given
        if (ticket === null || ticket.inside !== null) expect(move).not.toBe('enter')
        if (move !== null) expect(lamp).toBe('green')
        if (move === 'enter') expect(ticket?.status).toBe('active')
      }),
      { numRuns: 500 },
    )
  })
})

test('every obstacle has words', () => {
  for (const code of obstacleCodes) expect(reasons[code].id.length).toBeGreaterThan(5)
})
