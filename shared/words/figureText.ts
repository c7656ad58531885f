import type { Language } from './sentence.ts'

const locales = { id: 'id-ID', en: 'en-GB' } as const

/** `26.104,5`, or `26,104.5` in English: at most three digits after the point. */
export const figureText = (figure: number, language: Language): string =>
  figure.toLocaleString(locales[language], { maximumFractionDigits: 3 })
