import { z } from 'zod'
import { hasControls } from '#shared/domain/plate.ts'
import { readOutsideDay, readOutsideMoment } from '#shared/domain/outsideDates.ts'
import { OutsideFailure } from './outsideFailure.ts'

/** A text or number of theirs as a short text; empty for nothing. */
export const outsideText = (most: number) =>
  z
    .union([z.string(), z.number(), z.null()])
    .optional()
    .transform((value) => (value === null || value === undefined ? '' : String(value).trim()))
    .refine((text) => text.length <= most && !hasControls(text), { error: 'text' })

/** The same, null for nothing. */
export const outsideWord = (most: number) => outsideText(most).transform((text) => (text === '' ? null : text))

/** A day in whatever order; null for nothing. A day that is none refuses the whole answer. */
export const outsideDay = outsideText(40).transform((text, issues) => {
  const day = text === '' ? null : readOutsideDay(text)
  if (text !== '' && day === null) issues.addIssue({ code: 'custom', message: 'date' })
  return day
})

/** A moment of the site's clock; null for nothing. */
export const outsideMoment = outsideText(40).transform((text, issues) => {
  const at = text === '' ? null : readOutsideMoment(text)
  if (text !== '' && at === null) issues.addIssue({ code: 'custom', message: 'time' })
  return at
})

/** An amount below a million million, as a number; null for nothing. */
export const outsideAmount = outsideText(30).transform((text, issues) => {
  if (text === '') return null
  const amount = Number(text)
  if (Number.isFinite(amount) && Math.abs(amount) < 1e12) return amount
  issues.addIssue({ code: 'custom', message: 'amount' })
  return null
})

/** JSON that fits the schema. Throws an OutsideFailure that says where it does not. */
export function readJson<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
  return readShape(parseJson(text), schema)
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new OutsideFailure('nonsense', 'The answer is no JSON', cause)
  }
}

export function readShape<Schema extends z.ZodType>(value: unknown, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new OutsideFailure(
    'nonsense',
    `The answer is not as agreed at ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? ''}`,
  )
}
