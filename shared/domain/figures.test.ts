import { expect, test } from 'vitest'
import { changesOfDecision, changesOfEntry, changesOfExit, lampLabel, ofLampLabel, takenBack } from './figures.ts'

const where = { gateId: 'g', companyId: 'c' }
/** 06:30 on the next day at the site. */
const at = new Date('2026-11-20T23:30:00.000Z')

test('an entry counts in the hour of the site, under its document', () => {
  const entry = { ...where, enteredAt: at, kind: 'with_pabeanan', documentType: 'PPKEK' } as const
  expect(changesOfEntry(entry)).toEqual([
    { ...where, day: '2026-11-21', hour: 6, measure: 'traffic', label: 'in', by: 1 },
    { ...where, day: '2026-11-21', hour: 6, measure: 'document', label: 'PPKEK', by: 1 },
  ])
  expect(changesOfEntry({ ...entry, kind: 'guest', documentType: null })[1]?.label).toBe('guest')
  expect(changesOfEntry({ ...entry, kind: 'without_pabeanan', documentType: null })[1]?.label).toBe('delivery_order')
})

test('an exit counts where it happened, with its minutes if they are known', () => {
  expect(changesOfExit({ ...where, leftAt: at, minutes: 102 }).map(({ label }) => label)).toEqual(['out', '102'])
  expect(changesOfExit({ ...where, leftAt: at, minutes: null }).map(({ label }) => label)).toEqual(['out'])
})

test('a lamp counts for who wants in; who passes without a ticket is counted apart', () => {
  const decision = {
    ...where,
    decidedAt: at,
    direction: 'in',
    lamp: 'red',
    vehicleType: null,
    opened: false,
    ticketed: false,
  } as const
  expect(changesOfDecision(decision).map(({ label }) => label)).toEqual(['red -'])
  expect(changesOfDecision({ ...decision, opened: true }).map(({ label }) => label)).toEqual([
    'red -',
    'in_without_ticket',
  ])
  expect(changesOfDecision({ ...decision, direction: 'out', ticketed: true, opened: true })).toEqual([])
})

test('what is taken back and counted again leaves nothing', () => {
  const changes = changesOfExit({ ...where, leftAt: at, minutes: 5 })
  expect([...changes, ...takenBack(changes)].reduce((sum, { by }) => sum + by, 0)).toBe(0)
})

test('a lamp and a type are found again in their label', () => {
  expect(ofLampLabel(lampLabel('green', 'Truk tangki'))).toEqual({ lamp: 'green', vehicleType: 'Truk tangki' })
  expect(ofLampLabel(lampLabel('off', null))).toEqual({ lamp: 'off', vehicleType: null })
})
