import { expect, it } from 'vitest'
import { mostOnVehicle } from './loadLimit.ts'

it.each([
  ['kilograms', 'Kg', null, 200_000],
  ['tonnes', 'ton', { quantity: 1, unit: 'Kg' }, 200],
  ['pieces that were announced', 'Unit', { quantity: 12, unit: 'unit' }, 120],
  ['pieces that were announced by weight', 'Unit', { quantity: 12, unit: 'Kg' }, 1_000_000],
  ['pieces of which nobody spoke', 'Box', null, 1_000_000],
  ['an announcement of nothing', 'Box', { quantity: 0, unit: 'Box' }, 1_000_000],
])('knows what a vehicle can carry in %s', (_, unit, announced, most) => {
  expect(mostOnVehicle(unit, announced)).toBe(most)
})
