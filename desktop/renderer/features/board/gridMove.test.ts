import { expect, it } from 'vitest'
import { gridMove } from './gridMove.ts'

// a b c
// d e
// f g h
const places = [...'abc', ...'de', ...'fgh'].map((id) => ({
  id,
  x: { a: 0, d: 0, f: 0, b: 100, e: 100, g: 100 }[id] ?? 200,
  y: 'abc'.includes(id) ? 0 : 'de'.includes(id) ? 80 : 160,
}))

it.each([
  ['a', 'ArrowRight', 'b'],
  ['e', 'ArrowRight', null],
  ['b', 'ArrowDown', 'e'],
  ['c', 'ArrowDown', 'h'],
  ['h', 'ArrowUp', 'c'],
  ['a', 'ArrowLeft', null],
  ['a', 'Tab', null],
] as const)('from %s by %s to %s', (from, key, to) => expect(gridMove(places, from, key)).toBe(to))
