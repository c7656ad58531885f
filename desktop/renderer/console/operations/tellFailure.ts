import { Refusal } from '#shared/contract/errors.ts'
import { decideWords, toastWords } from '#shared/words/console/decide.ts'
import type { ReasonOutcome } from '../../features/decide/useCommit.ts'
import type { DeedReply } from '../../api/intervene.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'

type Outcome = NonNullable<DeedReply['command']>['outcome']

const outcomes: Readonly<Partial<Record<Outcome, (typeof toastWords)[keyof typeof toastWords]>>> = {
  failed: toastWords.outcomeFailed,
  expired: toastWords.outcomeExpired,
  unreachable: toastWords.outcomeUnreachable,
}

/** A command that did not move its barrier is said aloud, not only drawn. */
export function tellFailure(lane: string, outcome: Outcome | 'silent', again: () => void): void {
  const sentence = outcome === 'silent' ? toastWords.notAnswered : outcomes[outcome]
  if (sentence === undefined) return
  toast('octagon', saying(sentence, { lane }), {
    tone: 'crit',
    action: { label: saying(decideWords.retry), icon: 'retry', keys: 'r', run: again },
  })
}

/** How a decision that was sent again ended, when no dialog is there to say it. */
export function tellOutcome(lane: string, outcome: ReasonOutcome): void {
  if (outcome.kind === 'done') return
  const unknown = outcome.kind === 'failed' && outcome.unknown
  const said = unknown
    ? saying(toastWords.noAnswer, { lane })
    : saying(toastWords.refusedWith, { lane, message: outcome.message })
  toast('octagon', said, { tone: 'crit' })
}

/** A deed without a dialog that the server refused, or that got no answer. */
export function tellRefusal(lane: string, error: unknown): void {
  const said =
    error instanceof Refusal
      ? saying(toastWords.refusedWith, { lane, message: error.message })
      : saying(toastWords.noAnswer, { lane })
  toast('octagon', said, { tone: 'crit' })
}
