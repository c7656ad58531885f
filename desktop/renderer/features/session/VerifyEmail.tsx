import { auth } from '#shared/contract/autogate/auth.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { verifyEmailWords } from '#shared/words/console/mailedLinks.ts'
import { call } from '../../api/session.ts'
import { saying } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'
import { CheckingLink } from './CheckingLink.tsx'
import { DeadLink } from './DeadLink.tsx'
import { DoorCard } from './DoorCard.tsx'
import { DoorNote } from './DoorNote.tsx'
import { LeaveButton } from './LeaveButton.tsx'
import { useLinkAnswer } from './useLinkAnswer.ts'

/** The mailed link proves the address as it is opened; there is nothing to fill in. */
export function VerifyEmail({ token }: { token: string }) {
  const say = useWords()
  const { answer, ask } = useLinkAnswer(async () => (await call(auth.verifyEmail, { body: { token } })).data.email)
  if (answer.state === 'dead') return <DeadLink link={{ opens: 'verify-email', token }} />
  if (answer.state !== 'works')
    return (
      <CheckingLink
        title={say(verifyEmailWords.title)}
        waiting={saying(verifyEmailWords.checking)}
        problem={answer.state === 'unknown' ? answer.problem : null}
        onRetry={ask}
      />
    )
  return (
    <DoorCard title={say(verifyEmailWords.title)} lead={say(shellWords.product)}>
      <DoorNote tone="ok" said={saying(verifyEmailWords.verified, { email: answer.email })} />
      <LeaveButton kind="primary" />
    </DoorCard>
  )
}
