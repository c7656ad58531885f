import type { Check } from '../domain/checkIn.ts'
import type { ReasonValues } from '../domain/reason.ts'
import { bypassCategoryNames } from './bypassCategories.ts'
import { checkWords } from './checks.ts'
import { reasons } from './reasons.ts'
import { say, type Language, type Sentence } from './sentence.ts'
import { readableValues } from './siteTimeWords.ts'

interface Spoken {
  readonly code: string
  readonly values: ReasonValues
}

/** The words of a stored reason; a code that a newer version wrote is shown as it is. */
export function reasonWords(code: string): Sentence & { readonly next: Sentence } {
  return code in reasons ? reasons[code as keyof typeof reasons] : { id: code, en: code, next: { id: '', en: '' } }
}

/** A reason in one language. */
export const sayReason = ({ code, values }: Spoken, language: Language): string =>
  say(reasonWords(code), language, { ...readableValues(values, language), ...namedCategory(values) })

/** Whose vehicle it is stands in a reason as a code. */
function namedCategory({ category }: ReasonValues): { category?: Sentence } {
  const names: Readonly<Record<string, Sentence>> = bypassCategoryNames
  const name = names[String(category)]
  return name === undefined ? {} : { category: name }
}

/** What the driver or the operator does next. */
export const sayNextStep = ({ code, values }: Spoken, language: Language): string =>
  say(reasonWords(code).next, language, readableValues(values, language))

/** What a check found, in one language. */
export function sayCheck(check: Check, language: Language): string {
  if (check.reason !== null) return sayReason({ code: check.reason, values: check.values }, language)
  const words = checkWords[check.code]
  return words === undefined ? check.code : words[check.verdict === 'pass' ? 'pass' : 'skipped'][language]
}
