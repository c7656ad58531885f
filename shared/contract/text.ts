import { z } from 'zod'
import { hasControls, parsePlate } from '../domain/plate.ts'

/** Half of a character that needs two: no database stores it. */
const halfCharacter = /\p{Cs}/u

/** One line that a person wrote: trimmed, not empty, without control characters. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !hasControls(text) && !halfCharacter.test(text), { error: 'controls' })

/** Paragraphs that a person wrote: line breaks and tabs are kept, other control characters are not taken. */
export const prose = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !hasControls(text.replace(/\r?\n|\t/g, '')) && !halfCharacter.test(text), { error: 'controls' })

/** A short name of a row, unique in its table. */
export const Code = z
  .string()
  .trim()
  .min(2)
  .max(20)
  .regex(/^[A-Z0-9][A-Z0-9.-]*$/, { error: 'code' })

export const PoliceNumber = z
  .string()
  .trim()
  .max(20)
  .refine((text) => !hasControls(text), { error: 'controls', abort: true })
  .refine((text) => parsePlate(text) !== null, { error: 'plate' })

/** An amount as the reference writes it: text in the request, a number in the reply. */
export const Amount = z
  .string()
  .trim()
  .refine((text) => /^\d{1,12}(\.\d{1,3})?$/.test(text) && Number(text) > 0, { error: 'amount' })

/** The version of a row that an editor was looking at: when another is stored by now, nothing is changed. */
export const seenVersion = z.number().int().min(1).optional()
