import { expect, it } from 'vitest'
import { maskPlate } from './maskPlate.ts'

it('leaves a driver enough to know the own plate, and nobody enough to look it up', () => {
  expect(maskPlate('W 8814 UE')).toBe('W 88•• ••')
  expect(maskPlate('b9482teu')).toBe('B 94•• •••')
  expect(maskPlate('L 7')).toBe('L •')
})

it('hides what is no Indonesian plate as well', () => {
  expect(maskPlate('RADEN AYU 0812')).toBe('RA••••')
  expect(maskPlate('')).toBe('••••••')
})
