import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Language, Sentence } from '#shared/words/sentence.ts'
import type { Face } from './face.ts'
import { isWritten } from './writtenWords.ts'

const folder = resolve(import.meta.dirname, '../../../shared/words')

/** Words of a screen that belong to the other language. */
export type ForeignWords = (face: Face, language: Language, path: string) => string[]

/** Knows every sentence of the product, and so which language what stands on a screen is in. */
export async function learnWords(): Promise<ForeignWords> {
  const sentences = await allSentences()
  const exactly = (language: Language) => new Set(sentences.map((sentence) => sentence[language]))
  const known = { id: exactly('id'), en: exactly('en') }
  const filled = (language: Language) =>
    sentences.filter((sentence) => /\{/.test(sentence[language])).flatMap((sentence) => patternOf(sentence[language]))
  const patterns = { id: filled('id'), en: filled('en') }
  const isIn = (language: Language, said: string) =>
    known[language].has(said) || patterns[language].some((pattern) => pattern.test(said))
  return ({ texts, names }, language, path) => {
    const other = language === 'id' ? 'en' : 'id'
    return [...new Set([...texts.map(({ said }) => said), ...names])]
      .filter((said) => /[a-z]{3}/.test(said) && isIn(other, said) && !isIn(language, said) && !isWritten(path, said))
      .map((said) => `says "${said}" in the other language`)
  }
}

async function allSentences(): Promise<Sentence[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const modules = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const exported = await Promise.all(modules.map((name) => import(/* @vite-ignore */ join(folder, name))))
  return exported.flatMap(sentencesIn)
}

function sentencesIn(value: unknown): Sentence[] {
  if (typeof value !== 'object' || value === null) return []
  if ('id' in value && 'en' in value && typeof value.id === 'string' && typeof value.en === 'string')
    return [{ id: value.id, en: value.en }]
  return Object.values(value).flatMap(sentencesIn)
}

const leastLetters = 10

/** What a sentence may look like with its values filled in; none where it is hardly more than values. */
function patternOf(sentence: string): RegExp[] {
  const fixed = sentence.split(/\{[^}]*\}/)
  if (fixed.join('').replace(/[^a-z]/gi, '').length < leastLetters) return []
  return [new RegExp(`^${fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.{1,60}')}$`)]
}
