import { Refusal } from '#shared/contract/errors.ts'
import { fieldWords, type FieldCode } from '#shared/words/fields.ts'
import { say, type Language, type Values } from '#shared/words/sentence.ts'

export interface FieldFault {
  readonly path: string
  readonly code: FieldCode
  readonly values?: Values
}

/** Refuses with 422 when there is any fault, each with a sentence in the caller's language. */
export function refuseFields(faults: readonly FieldFault[], language: Language): void {
  if (faults.length > 0)
    throw new Refusal(
      'request.invalid',
      {},
      faults.map((fault) => spoken(fault, language)),
    )
}

/** A fault as it is answered. */
export const spoken = ({ path, code, values }: FieldFault, language: Language) => ({
  path,
  code,
  message: say(fieldWords[code], language, values),
})
