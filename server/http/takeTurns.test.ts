import { expect, it } from 'vitest'
import { takeTurns } from './takeTurns.ts'

it('spreads places evenly over the lines, and each stays in its own', () => {
  const lineOf = takeTurns(['one', 'two'])
  expect(['north', 'south', 'north', 'east', 'south', 'west'].map(lineOf)).toEqual([
    'one',
    'two',
    'one',
    'one',
    'two',
    'two',
  ])
})
