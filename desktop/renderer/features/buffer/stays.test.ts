import { expect, it } from 'vitest'
import { placesOf, standingOf, type Stay } from './stays.ts'

const at = '2026-11-21T08:00:00.000Z'
const checkup = { at, by: 'Rudi', documents_ok: true, seal_ok: true, plate_ok: true, notes: null, photos: [] }
const waiting = { left_at: null, overstay: { due_at: null, alarmed_at: null, over: false }, call: null, checkup: null }

it('says what matters most about a vehicle in the zone', () => {
  expect(standingOf(waiting).name).toBe('unchecked')
  expect(standingOf({ ...waiting, checkup }).name).toBe('checkedOk')
  expect(standingOf({ ...waiting, checkup, call: { at, by: 'Rudi', to: null } }).name).toBe('called')
  const over = { due_at: at, alarmed_at: at, over: true }
  expect(standingOf({ ...waiting, checkup, overstay: over }).name).toBe('overstay')
  expect(standingOf({ ...waiting, overstay: over, checkup: { ...checkup, seal_ok: false } }).name).toBe('checkedFault')
  expect(standingOf({ ...waiting, overstay: over, left_at: at }).name).toBe('left')
})

it('keeps every parking place where it is, and shows who stands outside of them', () => {
  const stay = (id: string, slot: number | null) => ({ ...waiting, id, slot }) as Stay
  const { places, elsewhere } = placesOf([stay('a', 3), stay('b', null), stay('c', 5)], 4)
  expect(places.map((place) => place.stay?.id ?? '-')).toEqual(['-', '-', 'a', '-', 'c'])
  expect(elsewhere.map(({ id }) => id)).toEqual(['b'])
})
