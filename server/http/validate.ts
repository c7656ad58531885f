import { z } from 'zod'
import { Refusal } from '#shared/contract/errors.ts'
import { fieldErrors } from '#shared/contract/fieldErrors.ts'
import type { Language } from '#shared/words/sentence.ts'

/** The parsed value, or a 422 with one entry per wrong field in the caller's language. */
export function validate<T>(schema: z.ZodType<T>, value: unknown, language: Language): T {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new Refusal('request.invalid', {}, fieldErrors(parsed.error.issues, language))
}

/** Query parameters are closed: a misspelt filter must not silently list everything. */
export function closed(query: z.ZodType | undefined): z.ZodType {
  if (query === undefined) return z.strictObject({})
  if (!(query instanceof z.ZodObject)) return query
  return 'start_date' in query.shape ? query.strict().refine(isInOrder, reversed) : query.strict()
}

/** A range that ends before it begins finds nothing, which would look like an empty list. */
const isInOrder = ({ start_date, end_date }: { start_date?: unknown; end_date?: unknown }): boolean =>
  typeof start_date !== 'string' || typeof end_date !== 'string' || start_date <= end_date

const reversed = { path: ['end_date'], error: 'range_reversed' }
