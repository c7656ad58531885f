import type { z } from 'zod'
import { aboveMinimum, fieldWords, kindWords, type FieldCode } from '../words/fields.ts'
import { say, type Language, type Values } from '../words/sentence.ts'
import type { FieldError } from './errors.ts'

type Issue = z.core.$ZodIssue
type Where = readonly PropertyKey[]

/** What a schema found wrong, one sentence per field: the server answers with it, and a form says it before sending. */
export function fieldErrors(issues: readonly Issue[], language: Language, prefix: Where = []): FieldError[] {
  return issues.flatMap((issue) => {
    const where = [...prefix, ...issue.path]
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => fieldError([...where, key], 'unknown', {}, language))
    if (issue.code === 'invalid_union') return unionErrors(issue, where, language)
    const { code, values, sentence } = explain(issue, language)
    return [{ ...fieldError(where, code, values, language), ...(sentence !== null && { message: sentence }) }]
  })
}

function fieldError(where: Where, code: FieldCode, values: Values, language: Language): FieldError {
  return { path: where.map(String).join('.'), code, message: say(fieldWords[code], language, values) }
}

/** The branch that fits best speaks for a union. */
function unionErrors(issue: z.core.$ZodIssueInvalidUnion, where: Where, language: Language): FieldError[] {
  const [closest] = [...issue.errors].sort((one, other) => one.length - other.length)
  if (closest !== undefined) return fieldErrors(closest, language, where)
  const missing = issue.input === undefined
  return [fieldError(where, missing ? 'required' : 'invalid', {}, language)]
}

interface Explained {
  readonly code: FieldCode
  readonly values: Values
  /** A sentence the contract itself gives. */
  readonly sentence: string | null
}

function explain(issue: Issue, language: Language): Explained {
  const plain = (code: FieldCode, values: Values = {}): Explained => ({ code, values, sentence: null })
  if (issue.input === undefined && issue.code !== 'custom') return plain('required')
  switch (issue.code) {
    case 'invalid_type':
      return plain('type', { expected: kind(issue.expected, language) })
    case 'too_small':
      if (issue.inclusive === false) return above(issue.minimum, language)
      return plain(sizeCode(issue.origin, 'too_short', 'too_few', 'too_small'), { minimum: String(issue.minimum) })
    case 'too_big':
      return plain(sizeCode(issue.origin, 'too_long', 'too_many', 'too_large'), { maximum: String(issue.maximum) })
    case 'not_multiple_of':
      return plain('step', { step: issue.divisor })
    case 'invalid_format':
      if (issue.message in fieldWords) return own(issue.message)
      if (issue.format === 'date') return plain('date_malformed')
      if (issue.format === 'datetime') return plain('time_malformed')
      return plain('format', { expected: kind(issue.format, language) })
    case 'invalid_value':
      return plain('choice', { choices: issue.values.map(String).join(', ') })
    case 'custom':
      return own(issue.message)
    default:
      return plain('invalid')
  }
}

const above = (minimum: number | bigint, language: Language): Explained => ({
  code: 'too_small',
  values: {},
  sentence: say(aboveMinimum, language, { minimum: String(minimum) }),
})

const kind = (name: string, language: Language): string => kindWords[name]?.[language] ?? name

/** A refinement names a code of {@link fieldWords}, or says its own sentence. */
function own(message: string): Explained {
  if (message in fieldWords) return { code: message as FieldCode, values: {}, sentence: null }
  return { code: 'invalid', values: {}, sentence: message === 'Invalid input' ? null : message }
}

function sizeCode(origin: string, text: FieldCode, list: FieldCode, amount: FieldCode): FieldCode {
  if (origin === 'string') return text
  return origin === 'array' || origin === 'set' || origin === 'map' ? list : amount
}
