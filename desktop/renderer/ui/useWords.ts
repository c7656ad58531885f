import { say, type Language, type Sentence, type Values } from '#shared/words/sentence.ts'
import { usePreferences } from './preferences.ts'

export type Words = (sentence: Sentence, values?: Values) => string

export const useLanguage = (): Language => usePreferences((preferences) => preferences.language)

/** Says a sentence in the language of the moment; a component that uses it is drawn again when the language changes. */
export function useWords(): Words {
  const language = useLanguage()
  return (sentence, values) => say(sentence, language, values)
}
