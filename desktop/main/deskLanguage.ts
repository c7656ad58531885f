import { readFileSync, writeFileSync } from 'node:fs'
import { say, type Language, type Sentence, type Values } from '#shared/words/sentence.ts'

export interface DeskLanguage {
  say(sentence: Sentence, values?: Values): string
  /** The person at this desk reads another one now. */
  change(language: Language): void
}

/** The language of the desk outside its windows, over restarts; Indonesian until somebody chose English. */
export function createDeskLanguage(path: string, onChange: () => void): DeskLanguage {
  let now = read(path)
  return {
    say: (sentence, values) => say(sentence, now, values),
    change(language) {
      if (language === now) return
      now = language
      writeFileSync(path, language)
      onChange()
    },
  }
}

function read(path: string): Language {
  try {
    return readFileSync(path, 'utf8') === 'en' ? 'en' : 'id'
  } catch {
    return 'id'
  }
}
