import { useEffect, useMemo, useState } from 'react'
import type { z } from 'zod'
import { gateIn, type Verification as VerificationSchema } from '#shared/contract/autogate/gateIn.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { signInWords } from '#shared/words/console/signIn.ts'
import { call } from '../../api/session.ts'
import { useActivity } from '../../live/operations.ts'
import { refused, saying, type Said } from '../../ui/said.ts'
import { useLanguage } from '../../ui/useWords.ts'

export type Verification = z.infer<typeof VerificationSchema>

export interface VerificationView {
  /** What is known of this activity; never another one's. */
  readonly detail: Verification | null
  readonly problem: Said | null
  readonly again: () => void
}

/** Everything the server knows about one check-in; asked again when the activity, its item or the language changes. */
export function useVerification(activityId: string | null, itemVersion: number | null): VerificationView {
  const [detail, setDetail] = useState<Verification | null>(null)
  const [problem, setProblem] = useState<Said | null>(null)
  const [turn, setTurn] = useState(0)
  const language = useLanguage()
  const activity = useActivity(activityId)
  const question = useMemo(
    () => ({ activityId, itemVersion, language, turn, changed: activity?.outcome }),
    [activityId, itemVersion, language, turn, activity?.outcome],
  )
  useEffect(() => {
    if (question.activityId === null) return
    const stop = new AbortController()
    call(gateIn.verification, { params: { id: question.activityId }, signal: stop.signal }).then(
      ({ data }) => {
        if (stop.signal.aborted) return
        setDetail(data)
        setProblem(null)
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setProblem(error instanceof Refusal ? refused(error) : saying(signInWords.noNetwork))
      },
    )
    return () => stop.abort()
  }, [question])
  return {
    detail: detail?.activity.id === activityId ? detail : null,
    problem,
    again: () => setTurn((before) => before + 1),
  }
}
