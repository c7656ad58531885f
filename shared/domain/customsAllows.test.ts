import { describe, expect, it } from 'vitest'
import { allowanceWords, sayAllowance } from '#shared/words/allowances.ts'
import { exampleCustoms, exampleFacts, exampleTicket } from '#test/factories/checkInFacts.ts'
import { decideCheckIn } from './checkIn.ts'
import type { CheckInFacts, CustomsFacts, SpmkFacts } from './checkInFacts.ts'
import { allowanceOf } from './customsAllows.ts'

const withCustoms = (customs: Partial<CustomsFacts> | null, more: Partial<CheckInFacts> = {}): CheckInFacts => ({
  ...exampleFacts,
  ticket: { ...exampleTicket, needsCustoms: true },
  customs: customs === null ? null : { ...exampleCustoms, ...customs },
  ...more,
})

const order: SpmkFacts = {
  status: 'open',
  validFrom: '2026-11-14T00:00:00.000Z',
  validUntil: '2026-11-30T00:00:00.000Z',
  remaining: 1200,
  unit: 'Ton',
  truck: null,
  fetchedAt: '2026-11-21T07:00:00.000Z',
}
const withSpmk = (spmk: Partial<SpmkFacts> | null, more: Partial<CheckInFacts> = {}): CheckInFacts => ({
  ...exampleFacts,
  ticket: { ...exampleTicket, spmkNumber: 'SPMK-104233' },
  spmk: spmk === null ? null : { ...order, ...spmk },
  ...more,
})

describe('What customs allows for a truck', () => {
  it.each([
    ['is not asked without an obligation', exampleFacts, 'not_needed', 'green'],
    ['is its load of a released document', withCustoms({}), 'load', 'green'],
    ['is nothing without a document', withCustoms(null), 'missing', 'red'],
    ['is nothing with the document of another', withCustoms({ ofTicketCompany: false }), 'company', 'red'],
    ['is nothing in the red channel', withCustoms({ released: false, lane: 'red' }), 'held', 'red'],
    ['needs a look in the yellow channel', withCustoms({ released: false, lane: 'yellow' }), 'check', 'yellow'],
    ['is nothing before the release', withCustoms({ released: false }), 'not_released', 'red'],
    ['needs a look with old data', withCustoms({ fetchedAt: '2026-11-20T07:00:00.000Z' }), 'stale', 'yellow'],
    ['is nothing beyond the balance', withCustoms({ balance: 20_000 }), 'exhausted', 'red'],
    ['is an order of the port that is open', withSpmk({}), 'spmk_open', 'green'],
    ['is a listed truck', withSpmk({ truck: { ritMax: 5, ritDone: 2 } }), 'spmk_open', 'green'],
    ['needs a look where PTOSM said nothing', withSpmk(null), 'spmk_unknown', 'yellow'],
    ['needs a look where PTOSM knows no order', withSpmk({ status: 'unknown' }), 'spmk_unknown', 'yellow'],
    ['is nothing when the order is canceled', withSpmk({ status: 'canceled' }), 'spmk_canceled', 'red'],
    ['is nothing when the order is closed', withSpmk({ status: 'closed' }), 'spmk_closed', 'red'],
    ['is nothing outside its days', withSpmk({ validUntil: '2026-11-20T00:00:00.000Z' }), 'spmk_time', 'red'],
    ['is nothing when all is moved', withSpmk({ remaining: 0 }), 'spmk_exhausted', 'red'],
    ['needs a look for a truck that is not listed', withSpmk({ truck: 'not_listed' }), 'spmk_truck', 'yellow'],
    ['needs a look after the last trip', withSpmk({ truck: { ritMax: 2, ritDone: 2 } }), 'spmk_trips', 'yellow'],
    ['needs a look with an old order', withSpmk({ fetchedAt: '2026-11-20T07:00:00.000Z' }), 'spmk_stale', 'yellow'],
  ] as const)('%s, as the lamp does', (_, facts, code, lamp) => {
    expect(allowanceOf(facts)?.code).toBe(code)
    expect(decideCheckIn(facts).lamp).toBe(lamp)
  })

  it('is not asked of a truck that leaves with goods of the port, nor without a ticket', () => {
    const leaving = { direction: 'out', lane: { ...exampleFacts.lane, direction: 'out' } } as const
    expect(allowanceOf(withSpmk({ status: 'closed' }, leaving))?.code).toBe('not_needed')
    expect(allowanceOf(withCustoms({}, leaving))?.code).toBe('leave')
    expect(allowanceOf({ ...exampleFacts, ticket: null })).toBeNull()
  })

  it('is said in one sentence, with the numbers of the language', () => {
    const allowance = allowanceOf(withCustoms({}))
    if (allowance === null) throw new Error('There is a ticket')
    expect(sayAllowance(allowance, 'id')).toBe(
      'Bea cukai mengizinkan truk ini membawa 28.000 kg atas PPKEK 000412-26; sesudahnya tersisa 472.000 kg.',
    )
    for (const { id, en } of Object.values(allowanceWords))
      for (const text of [id, en]) expect(text).toMatch(/^[^.]+\.$/)
  })
})
