import { z } from 'zod'
import { Refusal, type FieldError, type RefusalCode } from '#shared/contract/errors.ts'
import { fieldErrors } from '#shared/contract/fieldErrors.ts'
import { hasOwnLimit, longestRangeDays } from '#shared/contract/page.ts'
import type { Language } from '#shared/words/sentence.ts'

/** The parsed value, or a 422 with one entry per wrong field in the caller's language. */
export function validate<T>(schema: z.ZodType<T>, value: unknown, language: Language): T {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new Refusal('request.invalid', {}, fieldErrors(parsed.error.issues, language))
}

/** Faults of a query that are a refusal of their own where they are the only ones. */
const queryFaults: Readonly<Partial<Record<string, RefusalCode>>> = {
  unknown: 'filter.unknown',
  choice: 'filter.choice',
  date_malformed: 'filter.date_malformed',
  time_malformed: 'filter.date_malformed',
  range_reversed: 'range.reversed',
  range_too_long: 'range.too_long',
}

/** As {@link validate}; a query with one fault gets the code and the sentence of that fault. */
export function validateQuery<T>(schema: z.ZodType<T>, value: unknown, language: Language): T {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  const fields = fieldErrors(parsed.error.issues, language)
  throw new Refusal(
    onlyFault(fields) ?? 'request.invalid',
    { names: fields.map(({ path }) => path).join(', ') },
    fields,
  )
}

function onlyFault(fields: readonly FieldError[]): RefusalCode | undefined {
  const [first, ...others] = fields
  return others.every(({ code }) => code === first?.code) ? queryFaults[first?.code ?? ''] : undefined
}

/** Query parameters are closed: a misspelt filter must not silently list everything. */
export function closed(query: z.ZodType | undefined): z.ZodType {
  if (query === undefined) return z.strictObject({})
  if (!(query instanceof z.ZodObject)) return query
  if (!('start_date' in query.shape)) return query.strict()
  const ordered = query.strict().refine(isInOrder, fault('range_reversed'))
  return query.meta()?.[hasOwnLimit] === true ? ordered : ordered.refine(isShort, fault('range_too_long'))
}

interface Range {
  readonly start_date?: unknown
  readonly end_date?: unknown
}

const Day = z.iso.date()

const isDay = (value: unknown): value is string => Day.safeParse(value).success

/** A range that ends before it begins finds nothing, which would look like an empty list. */
const isInOrder = ({ start_date, end_date }: Range): boolean =>
  !isDay(start_date) || !isDay(end_date) || start_date <= end_date

const isShort = ({ start_date, end_date }: Range): boolean =>
  !isDay(start_date) ||
  !isDay(end_date) ||
  Date.parse(end_date) - Date.parse(start_date) <= longestRangeDays * 86_400_000

const fault = (error: string) => ({ path: ['end_date'], error })
