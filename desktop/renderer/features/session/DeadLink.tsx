import { deadLinkWords } from '#shared/words/console/mailedLinks.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { Button } from '../../ui/Button.tsx'
import { saying } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'
import { askForLink } from './door.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorNote } from './DoorNote.tsx'
import { LeaveButton } from './LeaveButton.tsx'
import type { MailedLink } from './mailedLink.ts'

/** A link that opens nothing any more, and the way to another one. */
export function DeadLink({ link: { opens, token } }: { link: MailedLink }) {
  const say = useWords()
  const verifies = opens === 'verify-email'
  const [title, why] =
    token === null
      ? [deadLinkWords.incompleteTitle, deadLinkWords.incomplete]
      : [deadLinkWords.title, verifies ? deadLinkWords.verify : deadLinkWords.reset]
  return (
    <DoorCard title={say(title)} lead={say(shellWords.product)}>
      <DoorNote tone="warn" said={saying(why)} />
      <Button kind="primary" size="big" onClick={() => askForLink(verifies ? 'verification' : 'reset')}>
        {say(verifies ? deadLinkWords.sendAgain : deadLinkWords.askNew)}
      </Button>
      <LeaveButton />
    </DoorCard>
  )
}
