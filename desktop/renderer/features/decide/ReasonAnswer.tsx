import { decideWords } from '#shared/words/console/decide.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyFace } from '../../ui/EmptyFace.tsx'
import { duration } from '../../ui/formats.ts'
import { useSecond } from '../../ui/ticker.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'
import type { ReasonOutcome } from './useCommit.ts'

interface ReasonAnswerProps {
  outcome: ReasonOutcome
  onClose: () => void
  onAgain: () => void
}

/** The decision was not carried out: who was first, or what failed and what to do. */
export function ReasonAnswer({ outcome, onClose, onAgain }: ReasonAnswerProps) {
  const say = useWords()
  const language = useLanguage()
  const now = useSecond()
  if (outcome.kind === 'done') return null
  if (outcome.kind === 'handled') {
    const { owner, at, message } = outcome
    const title =
      owner === null || at === null
        ? message
        : say(decideWords.handledAgo, { owner, age: duration(Math.max(1000, now - Date.parse(at)), language) })
    return (
      <div role="alert">
        <EmptyFace icon="user" title={title} text={say(decideWords.handledText)}>
          <Button kind="primary" keys="Enter" onClick={onClose}>
            {say(shellWords.close)}
          </Button>
        </EmptyFace>
      </div>
    )
  }
  return (
    <div role="alert">
      <EmptyFace
        icon="octagon"
        title={outcome.unknown ? say(decideWords.failed) : outcome.message}
        text={outcome.unknown ? say(decideWords.unknownOutcome) : say(decideWords.failed)}
      >
        <span className="row">
          <Button keys="R" icon="retry" onClick={onAgain}>
            {say(decideWords.retry)}
          </Button>
          <Button keys="Enter" onClick={onClose}>
            {say(shellWords.close)}
          </Button>
        </span>
      </EmptyFace>
    </div>
  )
}
