import type { z } from 'zod'
import type { FieldError } from '#shared/contract/errors.ts'
import { fieldErrors } from '#shared/contract/fieldErrors.ts'
import { fieldWords } from '#shared/words/fields.ts'
import type { Language } from '#shared/words/sentence.ts'

/** What the contract's schema finds wrong in a body, in the language of the moment. */
export function faultsOf(schema: z.ZodType, body: unknown, language: Language): readonly FieldError[] {
  const parsed = schema.safeParse(body, { reportInput: true })
  if (parsed.success) return []
  return fieldErrors(parsed.error.issues, language).map((fault) =>
    fault.code === 'type' && valueAt(body, fault.path) === null
      ? { ...fault, code: 'required', message: fieldWords.required[language] }
      : fault,
  )
}

/** The fault of a field, or of an entry in its list. */
export const faultAt = (faults: readonly FieldError[], path: string): FieldError | undefined =>
  faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))

/** Whether a fault is at a field of the form, or at an entry in one; any other has to be told beside the buttons. */
export const isPlaced = (path: string, fields: readonly string[]): boolean =>
  fields.some((name) => path === name || path.startsWith(`${name}.`) || path.endsWith(`.${name}`))

function valueAt(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : value),
      body,
    )
}
