import { profile } from '#shared/contract/autogate/profile.ts'
import { setPasswordWords } from '#shared/words/console/mailedLinks.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { call, signOut, useSession } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { CheckingLink } from './CheckingLink.tsx'
import { DeadLink } from './DeadLink.tsx'
import { leaveDoor } from './door.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorNote } from './DoorNote.tsx'
import { LeaveButton } from './LeaveButton.tsx'
import { NewPasswordForm } from './NewPasswordForm.tsx'
import { SignIn } from './SignIn.tsx'
import { useLinkAnswer } from './useLinkAnswer.ts'

/** A link that its owner asked for while signed in: it works with a session of the same account, which goes on. */
export function ChangePassword({ token }: { token: string }) {
  const say = useWords()
  const session = useSession()
  const { answer, ask } = useLinkAnswer(
    async () => (await call(profile.validateToken, { query: { token } })).data.email,
  )
  const title = say(setPasswordWords.changeTitle)
  const link = { opens: 'change-password', token } as const
  if (answer.state === 'dead') return <DeadLink link={link} />
  if (answer.state !== 'works' || session.state === 'restoring')
    return (
      <CheckingLink
        title={title}
        waiting={saying(setPasswordWords.checking)}
        problem={answer.state === 'unknown' ? answer.problem : null}
        onRetry={ask}
      />
    )
  const { email } = answer
  if (session.state === 'signed_out')
    return (
      <SignIn ended={false} notice={saying(setPasswordWords.signInFirst, { email })} noticeTone="calm" email={email} />
    )
  const { user } = session
  if (user.email.toLowerCase() !== email.toLowerCase())
    return (
      <DoorCard title={title} lead={say(shellWords.product)}>
        <DoorNote tone="warn" said={saying(setPasswordWords.someoneElse, { email, self: user.email })} />
        <Button kind="primary" size="big" icon="leave" onClick={() => void signOut()}>
          {say(shellWords.signOut)}
        </Button>
        <LeaveButton />
      </DoorCard>
    )
  return (
    <NewPasswordForm
      title={title}
      owner={user}
      link={link}
      onSave={async (password) => {
        await call(profile.changePassword, { body: { token, password } })
        toast('check', saying(setPasswordWords.changedHere))
        leaveDoor()
      }}
    />
  )
}
