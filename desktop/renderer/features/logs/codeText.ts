import { auditActionWords } from '#shared/words/auditActions.ts'
import { auditEntityWords } from '#shared/words/auditEntities.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import type { Words } from '../../ui/useWords.ts'

const actions: Readonly<Record<string, Sentence>> = auditActionWords
const entities: Readonly<Record<string, Sentence>> = auditEntityWords

/** What was done, in words; a code that a newer server wrote stays as it is. */
export const actionText = (code: string, say: Words): string => wordsOf(actions[code], code, say)

/** What it was done to. */
export const entityText = (code: string, say: Words): string => wordsOf(entities[code], code, say)

const wordsOf = (sentence: Sentence | undefined, code: string, say: Words): string =>
  sentence === undefined ? code : say(sentence)
