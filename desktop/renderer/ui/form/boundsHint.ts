import { formWords } from '#shared/words/console/forms.ts'
import type { Language, Sentence } from '#shared/words/sentence.ts'
import { numberText } from '../formats.ts'

interface Bounds {
  readonly least: number
  readonly most: number
  readonly fallback: number
}

/** Between what a number has to lie, and what it usually is, under its field. */
export function boundsHint({ least, most, fallback }: Bounds): Sentence {
  const fill = (language: Language) =>
    formWords.between[language]
      .replace('{least}', numberText(least, language))
      .replace('{most}', numberText(most, language))
      .replace('{fallback}', numberText(fallback, language))
  return { id: fill('id'), en: fill('en') }
}
