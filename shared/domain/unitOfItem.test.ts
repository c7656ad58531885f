import { expect, it } from 'vitest'
import { amountIn } from './unitOfItem.ts'

it.each([
  [3000, 'Kg', 'Kg', 3000],
  [24.5, 'Ton', 'KGM', 24_500],
  [500, 'Kg', 'TNE', 0.5],
  [1, 'gram', 'Ton', 0],
  [12, 'Batang', 'batang', 12],
  [12, 'Batang', 'Kg', null],
  [12, 'Kg', 'Liter', null],
])('%d %s is %s %s', (amount, from, to, expected) => expect(amountIn(amount, from, to)).toBe(expected))
