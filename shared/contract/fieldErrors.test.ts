import { expect, it } from 'vitest'
import { z } from 'zod'
import { fieldErrors } from './fieldErrors.ts'
import { Code } from './text.ts'

const said = (schema: z.ZodType, value: unknown, language: 'id' | 'en') =>
  fieldErrors(schema.safeParse(value, { reportInput: true }).error?.issues ?? [], language).map(
    ({ code, message }) => `${code}: ${message}`,
  )

it('says of a bound whether it may be reached', () => {
  expect(said(z.number().positive(), 0, 'id')).toEqual(['too_small: Harus di atas 0.'])
  expect(said(z.number().positive(), 0, 'en')).toEqual(['too_small: Must be above 0.'])
  expect(said(z.number().min(1), 0, 'id')).toEqual(['too_small: Minimal 1.'])
  expect(said(z.string().min(2), 'a', 'en')).toEqual(['too_short: Must have at least 2 characters.'])
})

it('says what a pattern asks for in the words of the contract', () => {
  expect(said(Code, 'sinar manyar', 'id')).toEqual(['code: Hanya huruf besar, angka, titik, dan tanda hubung.'])
})
