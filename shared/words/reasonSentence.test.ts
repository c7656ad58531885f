import { expect, it } from 'vitest'
import { sayReason } from './reasonSentence.ts'

it('names whose vehicle needs no ticket in the words of the reader', () => {
  const reason = (category: string) => ({ code: 'bypass.allowed', values: { category } })
  expect(sayReason(reason('fire_brigade'), 'id')).toBe('Kendaraan bebas tiket (Pemadam kebakaran).')
  expect(sayReason(reason('ambulance'), 'en')).toBe('A vehicle that needs no ticket (Ambulance).')
  expect(sayReason(reason('later_kind'), 'en')).toBe('A vehicle that needs no ticket (later_kind).')
})
