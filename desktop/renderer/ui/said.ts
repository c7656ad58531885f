import type { Refusal } from '#shared/contract/errors.ts'
import { refusals } from '#shared/words/refusals.ts'
import type { Sentence, Values } from '#shared/words/sentence.ts'

/** Something to say, chosen without knowing the language. */
export interface Said {
  readonly sentence: Sentence
  readonly values?: Values
}

/** Text that is the same in every language, such as a name. */
export const asIs = (text: string): Said => ({ sentence: { id: text, en: text } })

export const saying = (sentence: Sentence, values?: Values): Said =>
  values === undefined ? { sentence } : { sentence, values }

/** Why the server said no: in both languages where the sentence has no values, else as the server wrote it. */
export function refused(refusal: Refusal): Said {
  const sentence: Sentence = refusals[refusal.code]
  return sentence.id.includes('{') ? asIs(refusal.message) : saying(sentence)
}

/** A sentence with another one in the place of `{name}`. */
export const within = (outer: Sentence, name: string, inner: Sentence, values?: Values): Said =>
  saying({ id: outer.id.replace(`{${name}}`, inner.id), en: outer.en.replace(`{${name}}`, inner.en) }, values)
