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

/** A sentence that the server wrote in both languages. */
export const served = (reason: { readonly message: string; readonly message_en: string }): Said => ({
  sentence: { id: reason.message, en: reason.message_en },
})

/** A sentence with another one in the place of `{name}`. */
export const within = (outer: Sentence, name: string, inner: Sentence, values?: Values): Said =>
  saying({ id: outer.id.replace(`{${name}}`, inner.id), en: outer.en.replace(`{${name}}`, inner.en) }, values)
