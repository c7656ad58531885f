import { say, type Language, type Values } from '../words/sentence.ts'
import { refusals } from '../words/refusals.ts'
import { readableValues } from '../words/siteTimeWords.ts'

export type RefusalCode = keyof typeof refusals

/** One wrong field: where it is, a stable code, and a sentence for the person who fills it in. */
export interface FieldError {
  readonly path: string
  readonly code: string
  readonly message: string
}

/**
 * A request that is answered with "no". Thrown by policies and actions, turned into the error envelope by the
 * server, and thrown again by the typed client with the same code.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly values: Values
  readonly fields: readonly FieldError[]
  /** Of the request that was refused, for whoever looks it up in the log; unknown where it was refused. */
  requestId: string | null = null

  constructor(code: RefusalCode, values: Values = {}, fields: readonly FieldError[] = []) {
    super(say(refusals[code], 'en', readableValues(values, 'en')))
    this.code = code
    this.values = values
    this.fields = fields
  }

  get status(): number {
    return refusals[this.code].status
  }

  sentence(language: Language): string {
    return say(refusals[this.code], language, readableValues(this.values, language))
  }
}
