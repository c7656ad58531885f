import { useEffect, useRef, useState } from 'react'
import { Refusal } from '#shared/contract/errors.ts'
import { verifyEmailWords } from '#shared/words/console/mailedLinks.ts'
import { signInWords } from '#shared/words/console/signIn.ts'
import { refused, saying, type Said } from '../../ui/said.ts'

/** What the server says of a link; `unknown` when it could not say. */
export type LinkAnswer =
  | { readonly state: 'asking' }
  | { readonly state: 'works'; readonly email: string }
  | { readonly state: 'dead' }
  | { readonly state: 'unknown'; readonly problem: Said }

/** Asks once, and again on `ask`: a link works once, so React's second run of an effect must not use it up. */
export function useLinkAnswer(question: () => Promise<string>): { answer: LinkAnswer; ask: () => void } {
  const [answer, setAnswer] = useState<LinkAnswer>({ state: 'asking' })
  const asked = useRef(false)

  function ask(): void {
    setAnswer({ state: 'asking' })
    question().then(
      (email) => setAnswer({ state: 'works', email }),
      (error: unknown) => setAnswer(answerOf(error)),
    )
  }

  useEffect(() => {
    if (asked.current) return
    asked.current = true
    ask()
  })
  return { answer, ask }
}

function answerOf(error: unknown): LinkAnswer {
  if (!(error instanceof Refusal)) return { state: 'unknown', problem: saying(signInWords.noNetwork) }
  if (error.code === 'link.invalid') return { state: 'dead' }
  const isTaken = error.fields.some(({ code }) => code === 'taken')
  return { state: 'unknown', problem: isTaken ? saying(verifyEmailWords.taken) : refused(error) }
}
