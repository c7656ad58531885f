import { useRef } from 'react'
import { formWords } from '#shared/words/console/forms.ts'
import { useWords, type Words } from '../useWords.ts'

/** What a field calls a value; undefined where it has no word of its own. */
export type TextOf = (value: unknown) => string | undefined

export interface ValueTexts {
  /** A field says how its values are called. */
  readonly describe: (path: string, textOf: TextOf) => void
  /** A value of a field in words. */
  readonly textOf: (path: string, value: unknown) => string
}

/** Values in the words of their fields: the label of a choice, not its code. */
export function useValueTexts(): ValueTexts {
  const say = useWords()
  const texts = useRef(new Map<string, TextOf>())
  return {
    describe: (path, textOf) => void texts.current.set(path, textOf),
    textOf: (path, value) => texts.current.get(path)?.(value) ?? plainText(value, say),
  }
}

function plainText(value: unknown, say: Words): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return say(value ? formWords.yes : formWords.no)
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map((one) => plainText(one, say)).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
