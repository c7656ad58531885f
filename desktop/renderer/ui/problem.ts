import { Refusal } from '#shared/contract/errors.ts'
import { formWords } from '#shared/words/console/forms.ts'
import { NoAnswer } from '../api/fetchSend.ts'
import { refused, saying, type Said } from './said.ts'

/** Why something failed, for the person who asked; a stable code for whoever helps them. */
export interface Problem {
  readonly said: Said
  readonly code: string
  /** Nothing is known about what the server did. */
  readonly unanswered: boolean
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return { said: refused(error), code: codeOf(error), unanswered: false }
  if (error instanceof NoAnswer) return { said: saying(formWords.noAnswer), code: 'no_answer', unanswered: true }
  const code = error instanceof Error ? error.name : 'unknown'
  return { said: saying(formWords.unexpected), code, unanswered: false }
}

/** A failure of the server is found in its log by the request's number. */
const codeOf = ({ code, requestId }: Refusal): string =>
  code === 'server.failed' && requestId !== null ? `${code} ${requestId}` : code
