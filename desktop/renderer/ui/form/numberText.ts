import type { Language } from '#shared/words/sentence.ts'

const grouped = { id: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, en: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/ }
const plain = /^-?\d+([.,]\d+)?$/

/**
 * A number as people write it: `24.500` and `12,5` in Indonesian, `24,500` and `12.5` in English. Null for what is none,
 * so that nobody's 24.500 kg become 24.5. Without groups, as maps write degrees, every sign is the decimal one.
 */
export function readNumber(text: string, language: Language, groups = true): number | null {
  const bare = text.trim()
  if (groups && grouped[language].test(bare)) {
    const digits = bare.replaceAll(language === 'id' ? '.' : ',', '')
    return Number(digits.replace(',', '.'))
  }
  return plain.test(bare) ? Number(bare.replace(',', '.')) : null
}

/** A number in a field: the decimal sign of the language, and no groups, which get in the way of typing. */
export const writeNumber = (value: number, language: Language): string =>
  language === 'id' ? String(value).replace('.', ',') : String(value)
