import { expect, it } from 'vitest'
import { maskNumber } from './mask.ts'

it.each([
  ['3525011708900002', '************0002'],
  ['A1234567', '****4567'],
  ['12345', '***45'],
  ['7', '*'],
  ['', ''],
])('shows no more of %s than %s', (number, masked) => expect(maskNumber(number)).toBe(masked))
