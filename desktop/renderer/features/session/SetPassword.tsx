import { auth } from '#shared/contract/autogate/auth.ts'
import { setPasswordWords } from '#shared/words/console/mailedLinks.ts'
import { call, signOut } from '../../api/session.ts'
import { saying } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'
import { CheckingLink } from './CheckingLink.tsx'
import { DeadLink } from './DeadLink.tsx'
import { leaveDoor } from './door.ts'
import { NewPasswordForm } from './NewPasswordForm.tsx'
import { useLinkAnswer } from './useLinkAnswer.ts'

/** A forgotten password and an invitation: the link alone proves who it is, and every session of the account ends. */
export function SetPassword({ token }: { token: string }) {
  const say = useWords()
  const { answer, ask } = useLinkAnswer(
    async () => (await call(auth.validateForgotPassword, { query: { token } })).data.email,
  )
  const title = say(setPasswordWords.title)
  const link = { opens: 'reset-password', token } as const
  if (answer.state === 'dead') return <DeadLink link={link} />
  if (answer.state !== 'works')
    return (
      <CheckingLink
        title={title}
        waiting={saying(setPasswordWords.checking)}
        problem={answer.state === 'unknown' ? answer.problem : null}
        onRetry={ask}
      />
    )
  const { email } = answer
  return (
    <NewPasswordForm
      title={title}
      owner={{ name: '', email }}
      link={link}
      onSave={async (password) => {
        await call(auth.changePassword, { body: { token, password } })
        await signOut()
        leaveDoor(saying(setPasswordWords.changed), email)
      }}
    />
  )
}
