import { describe, expect, test } from 'vitest'
import { exampleCustoms, exampleFacts, exampleTicket } from '#test/factories/checkInFacts.ts'
import { decideCheckIn } from './checkIn.ts'
import type { CheckInFacts, CustomsFacts, TicketFacts } from './checkInFacts.ts'
import { policyOf } from './policy.ts'

type Change = Partial<CheckInFacts>

const ticket = (change: Partial<TicketFacts>): Change => ({ ticket: { ...exampleTicket, ...change } })
const customs = (change: Partial<CustomsFacts> | null): Change => ({
  ...ticket({ needsCustoms: true }),
  customs: change === null ? null : { ...exampleCustoms, ...change },
})
const plate = (read: string | null, confidence: number | null = 0.95): Change => ({
  plate: { read, confidence, corrected: null },
})
const rules = (values: object): Change => ({ policy: policyOf(2, values) })
const inside: Partial<TicketFacts> = {
  status: 'checked_in',
  inside: { lane: 'IN-01', at: '2026-11-21T06:00:00.000Z' },
}
const leaving: Change = {
  direction: 'out',
  lane: { code: 'OUT-01', direction: 'out', mode: 'auto' },
  ...ticket(inside),
}

const situations: readonly (readonly [situation: string, change: Change, lamp: string, first: string])[] = [
  ['everything in order', {}, 'green', 'ok'],
  ['the code is forged', { scan: { result: 'forged', accessNumber: null }, ticket: null }, 'red', 'ticket.forged'],
  [
    'the code cannot be read',
    { scan: { result: 'unreadable', accessNumber: null }, ticket: null },
    'yellow',
    'ticket.unreadable',
  ],
  ['the ticket is unknown', { ticket: null, company: null }, 'red', 'ticket.unknown'],
  ['the ticket waits for approval', ticket({ status: 'pending' }), 'red', 'ticket.pending'],
  ['the ticket was rejected', ticket({ status: 'rejected' }), 'red', 'ticket.rejected'],
  ['the ticket was canceled', ticket({ status: 'canceled' }), 'red', 'ticket.canceled'],
  ['the ticket is used up', ticket({ status: 'completed' }), 'red', 'ticket.completed'],
  ['all its trips are done', ticket({ ritMax: 3, ritDone: 3 }), 'red', 'ticket.completed'],
  ['one trip of three is left', ticket({ ritMax: 3, ritDone: 2 }), 'green', 'ok'],
  ['the ticket ended by status', ticket({ status: 'expired' }), 'red', 'ticket.expired'],
  ['the ticket ended a millisecond ago', ticket({ expiredAt: '2026-11-21T07:32:07.999Z' }), 'red', 'ticket.expired'],
  ['the ticket ends this millisecond', ticket({ expiredAt: '2026-11-21T07:32:08.000Z' }), 'green', 'ok'],
  ['the ticket starts tomorrow', ticket({ validFrom: '2026-11-21T17:00:00.000Z' }), 'red', 'ticket.early'],
  ['the vehicle is already inside', ticket(inside), 'red', 'ticket.already_inside'],
  ['it is in the buffer zone', ticket({ status: 'in_buffer' }), 'red', 'ticket.already_inside'],
  [
    'within its slot and the tolerance',
    ticket({ slotStart: '2026-11-21T08:00:00.000Z', slotEnd: '2026-11-21T09:00:00.000Z' }),
    'green',
    'ok',
  ],
  [
    'long before its slot',
    ticket({ slotStart: '2026-11-21T10:00:00.000Z', slotEnd: '2026-11-21T11:00:00.000Z' }),
    'yellow',
    'ticket.outside_slot',
  ],
  [
    'long after its slot',
    ticket({ slotStart: '2026-11-21T01:00:00.000Z', slotEnd: '2026-11-21T02:00:00.000Z' }),
    'yellow',
    'ticket.outside_slot',
  ],
  ['one confusable letter', plate('W 8814 UF'), 'yellow', 'plate.near'],
  ['another plate', plate('L 9021 UA'), 'yellow', 'plate.mismatch'],
  ['no plate', plate(null), 'yellow', 'plate.missing'],
  ['the right plate, unsure', plate('W 8814 UE', 0.42), 'yellow', 'plate.unsure'],
  ['the right plate, confidence unknown', plate('W8814UE', null), 'green', 'ok'],
  [
    'corrected by an operator',
    { plate: { read: 'W 8814 UF', confidence: 0.4, corrected: 'W 8814 UE' } },
    'green',
    'ok',
  ],
  [
    'another plate where the gate refuses that',
    { ...plate('L 9021 UA'), ...rules({ effects: { 'plate.mismatch': 'red' } }) },
    'red',
    'plate.mismatch',
  ],
  ['the company is suspended', { company: { name: 'PT X', suspended: true } }, 'red', 'company.suspended'],
  [
    'the destination is out of use',
    { buildings: [{ name: 'B2', inUse: false, hours: null }] },
    'red',
    'building.closed',
  ],
  [
    'the destination is closed at this hour',
    { buildings: [{ name: 'B2', inUse: true, hours: { sat: [{ from: '07:00', to: '12:00' }] } }] },
    'red',
    'building.closed',
  ],
  ['the area is full', { areas: [{ name: 'Timur', capacity: 12, inside: 12 }] }, 'red', 'area.full'],
  ['the area has no limit', { areas: [{ name: 'Timur', capacity: 0, inside: 999 }] }, 'green', 'ok'],
  ['the document is released', customs({}), 'green', 'ok'],
  ['released although the channel is red', customs({ lane: 'red' }), 'green', 'ok'],
  ['SPJM without release', customs({ lane: 'red', released: false }), 'red', 'customs.held'],
  ['SPJK', customs({ lane: 'yellow', released: false }), 'yellow', 'customs.check'],
  ['green channel, not yet released', customs({ released: false }), 'red', 'customs.not_released'],
  ['no channel, not released', customs({ lane: null, released: false }), 'red', 'customs.not_released'],
  ['the document is missing', customs(null), 'red', 'customs.missing'],
  ['the document is of another company', customs({ ofTicketCompany: false }), 'red', 'customs.company'],
  ['the customs data is a day old', customs({ fetchedAt: '2026-11-20T07:00:00.000Z' }), 'yellow', 'customs.stale'],
  ['the balance is used up', customs({ balance: 0 }), 'red', 'balance.exhausted'],
  ['the load exceeds the balance', customs({ balance: 20_000 }), 'red', 'balance.exhausted'],
  ['the load leaves little', customs({ balance: 100_000 }), 'yellow', 'balance.low'],
  ['the balance counts another unit', customs({ balance: 300, quantity: 1000, unit: 'pcs' }), 'green', 'ok'],
  [
    'on the block list',
    {
      watchlist: [
        { action: 'inspect', note: 'a' },
        { action: 'block', note: 'b' },
      ],
    },
    'red',
    'watchlist.block',
  ],
  ['to be inspected', { watchlist: [{ action: 'inspect', note: 'a' }] }, 'yellow', 'watchlist.inspect'],
  ['a lane in manual mode', { lane: { code: 'IN-03', direction: 'in', mode: 'manual' } }, 'yellow', 'lane.manual'],
  [
    'a lane that somebody took over',
    { lane: { code: 'IN-03', direction: 'both', mode: 'takeover' } },
    'yellow',
    'lane.manual',
  ],
  ['a closed lane', { lane: { code: 'IN-03', direction: 'in', mode: 'closed' } }, 'red', 'lane.closed'],
  ['the wrong way', { direction: 'out', ...ticket(inside) }, 'red', 'lane.direction'],
  ['leaving', leaving, 'green', 'ok'],
  [
    'leaving after the ticket ran out, from a suspended company',
    {
      ...leaving,
      ...ticket({ ...inside, expiredAt: '2026-11-21T01:00:00.000Z' }),
      company: { name: 'PT X', suspended: true },
    },
    'green',
    'ok',
  ],
  ['leaving with another plate', { ...leaving, ...plate('L 9021 UA') }, 'yellow', 'plate.mismatch'],
  ['leaving without having entered', { ...leaving, ...ticket({}) }, 'yellow', 'ticket.not_inside'],
  ['leaving twice', { ...leaving, ...ticket({ status: 'completed' }) }, 'yellow', 'ticket.not_inside'],
  [
    'leaving with a held document',
    {
      ...leaving,
      ...ticket({ ...inside, needsCustoms: true }),
      customs: { ...exampleCustoms, lane: 'red', released: false },
    },
    'red',
    'customs.held',
  ],
]

describe('the gate decision', () => {
  test.each(situations)('%s', (_, change, lamp, first) => {
    const verdict = decideCheckIn({ ...exampleFacts, ...change })
    expect([verdict.lamp, verdict.reasons[0].code]).toEqual([lamp, first])
    expect(verdict.decision).toBe({ green: 'allow', yellow: 'review', red: 'deny' }[lamp])
  })

  test('tells every reason, the weightiest first', () => {
    const verdict = decideCheckIn({
      ...exampleFacts,
      ...plate('L 9021 UA'),
      ...ticket(inside),
      company: { name: 'PT X', suspended: true },
    })
    expect(verdict.reasons.map(({ code }) => code)).toEqual([
      'ticket.already_inside',
      'company.suspended',
      'plate.mismatch',
    ])
    expect(verdict.reasons[0].values).toEqual({ lane: 'IN-01', at: '2026-11-21T06:00:00.000Z' })
  })

  test('an ignored obstacle stays in the evidence as skipped', () => {
    const verdict = decideCheckIn({
      ...exampleFacts,
      areas: [{ name: 'Timur', capacity: 1, inside: 1 }],
      ...rules({ effects: { 'area.full': 'ignore' } }),
    })
    expect(verdict.lamp).toBe('green')
    expect(verdict.checks.find(({ code }) => code === 'area')).toMatchObject({
      verdict: 'skipped',
      reason: 'area.full',
    })
  })

  test('moves a ticket only with an open barrier and only where that is a step', () => {
    const move = (change: Change) => decideCheckIn({ ...exampleFacts, ...change }).move
    const override = { action: 'open', reasonCode: 'other', by: 'Rini', at: exampleFacts.now } as const
    expect(move({})).toBe('enter')
    expect(move(leaving)).toBe('leave')
    expect(move(plate(null))).toBeNull()
    expect(move({ ...plate(null), override })).toBe('enter')
    expect(move({ ...ticket(inside), override })).toBeNull()
    expect(move({ ...ticket({ status: 'canceled' }), override })).toBeNull()
    expect(move({ ...leaving, ...ticket({}), override })).toBeNull()
    expect(move({ ...leaving, override: { ...override, action: 'refuse' } })).toBeNull()
  })

  test('an override changes the lamp, never the checks', () => {
    const facts = { ...exampleFacts, ...plate('L 9021 UA') }
    const opened = decideCheckIn({
      ...facts,
      override: { action: 'open', reasonCode: 'other', by: 'Rini Astuti', at: facts.now },
    })
    expect([opened.lamp, opened.decision]).toEqual(['green', 'allow'])
    expect(opened.reasons.map(({ code }) => code)).toEqual(['operator.opened', 'plate.mismatch'])
    expect(opened.checks).toEqual(decideCheckIn(facts).checks)
  })
})
