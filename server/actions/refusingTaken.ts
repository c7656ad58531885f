import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import { isUniqueViolation } from '../database/faults.ts'
import { spoken } from './refuseFields.ts'

/** Writes a row; refuses with 409 when another one has the same value of a field that is unique. */
export async function refusingTaken(field: string, language: Language, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Refusal('row.taken', { field }, [spoken({ path: field, code: 'taken' }, language)])
  }
}
