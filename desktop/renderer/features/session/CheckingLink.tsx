import { shellWords } from '#shared/words/console/shell.ts'
import { Button } from '../../ui/Button.tsx'
import type { Said } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorNote } from './DoorNote.tsx'
import { LeaveButton } from './LeaveButton.tsx'

interface CheckingLinkProps {
  title: string
  waiting: Said
  /** Why nothing is known yet; null while the server is asked. */
  problem: Said | null
  onRetry: () => void
}

/** Until the server said whether a link works. */
export function CheckingLink({ title, waiting, problem, onRetry }: CheckingLinkProps) {
  const say = useWords()
  return (
    <DoorCard title={title} lead={say(shellWords.product)}>
      <DoorNote tone={problem === null ? 'calm' : 'crit'} said={problem ?? waiting} />
      {problem !== null && (
        <>
          <Button kind="primary" size="big" icon="retry" onClick={onRetry}>
            {say(shellWords.reload)}
          </Button>
          <LeaveButton />
        </>
      )}
    </DoorCard>
  )
}
