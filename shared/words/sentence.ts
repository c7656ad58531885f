export type Language = 'id' | 'en'

/**
 * One thing to say, in both languages. `{name}` marks a value that is filled in by {@link say};
 * `{name|second|seconds}` is the first word for one of them and the second for any other number.
 */
export type Sentence = Readonly<Record<Language, string>>

/** The names of the marks in a sentence, for values that must be complete. */
export type MarksOf<Text extends string> = Text extends `${string}{${infer Mark}}${infer Rest}`
  ? (Mark extends `${infer Name}|${string}` ? Name : Mark) | MarksOf<Rest>
  : never

/** What fills the marks; a sentence is said in the language of the one around it. */
export type Values = Readonly<Record<string, string | number | Sentence>>

/** The sentence in one language with its values filled in; a value that is missing stays visible as `{name}`. */
export function say(sentence: Sentence, language: Language, values: Values = {}): string {
  return sentence[language].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (mark, name: string, one?: string, many?: string) => {
      const value = values[name]
      if (value === undefined) return mark
      const text = typeof value === 'object' ? value[language] : String(value)
      if (one !== undefined && many !== undefined) return text === '1' ? one : many
      return text
    },
  )
}

/** The language of an `Accept-Language` header: Indonesian unless English is preferred. */
export function languageOf(header: string | undefined): Language {
  const first = /\b(id|en)\b/i.exec(header ?? '')?.[1]
  return first?.toLowerCase() === 'en' ? 'en' : 'id'
}
