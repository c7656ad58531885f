import type { ReasonedAction } from '#shared/domain/interventionReasons.ts'
import type { Sentence } from '#shared/words/sentence.ts'
import { decideWords } from '#shared/words/console/decide.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/useWords.ts'
import { AfterCommit } from './AfterCommit.tsx'

const labels: Readonly<Partial<Record<ReasonedAction, Sentence>>> = {
  open: decideWords.commitOpen,
  refuse: decideWords.commitRefuse,
}

interface ReasonFootProps {
  action: ReasonedAction
  /** Of the selected reason; null while none is. */
  digit: string | null
  userName: string
  /** Whether a slip follows: only where a ticket is known. */
  printsSlip: boolean
  waitingSince: number | null
  onCancel: () => void
  onCommit: () => void
}

/** What follows from the decision, and the two ways on. */
export function ReasonFoot({ action, digit, userName, printsSlip, waitingSince, onCancel, onCommit }: ReasonFootProps) {
  const say = useWords()
  return (
    <footer className="board-dialog-foot">
      <AfterCommit action={action} userName={userName} printsSlip={printsSlip} waitingSince={waitingSince} />
      <span className="board-dialog-ways">
        <Button keys="Esc" onClick={onCancel}>
          {say(decideWords.cancel)}
        </Button>
        <Button
          kind={action === 'refuse' ? 'danger' : 'primary'}
          keys="Enter"
          blocked={digit === null ? say(decideWords.pickFirst) : undefined}
          onClick={onCommit}
        >
          {digit === null ? say(decideWords.pickFirst) : say(labels[action] ?? decideWords.commit, { digit })}
        </Button>
      </span>
    </footer>
  )
}
