export type Language = 'id' | 'en'

/** One thing to say, in both languages. `{name}` marks a value that is filled in by {@link say}. */
export type Sentence = Readonly<Record<Language, string>>

export type Values = Readonly<Record<string, string | number>>

/** The sentence in one language with its values filled in; a value that is missing stays visible as `{name}`. */
export function say(sentence: Sentence, language: Language, values: Values = {}): string {
  return sentence[language].replace(/\{(\w+)\}/g, (mark, name: string) =>
    values[name] === undefined ? mark : String(values[name]),
  )
}

/** The language of an `Accept-Language` header: Indonesian unless English is preferred. */
export function languageOf(header: string | undefined): Language {
  const first = /\b(id|en)\b/i.exec(header ?? '')?.[1]
  return first?.toLowerCase() === 'en' ? 'en' : 'id'
}
