import { useId, useState } from 'react'
import { Refusal } from '#shared/contract/errors.ts'
import { setPasswordWords } from '#shared/words/console/mailedLinks.ts'
import { signInWords } from '#shared/words/console/signIn.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { refused, saying, type Said } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'
import { DeadLink } from './DeadLink.tsx'
import { DoorCard, focusField } from './DoorCard.tsx'
import { DoorNote } from './DoorNote.tsx'
import type { MailedLink } from './mailedLink.ts'
import { newPasswordFaults, passwordFaultIn, passwordRules, type NewPasswordFaults } from './newPassword.ts'
import { SignInField } from './SignInField.tsx'

interface NewPasswordFormProps {
  title: string
  /** The name is empty where this page does not know it; the server does. */
  owner: { readonly name: string; readonly email: string }
  link: MailedLink
  onSave: (password: string) => Promise<void>
}

/** A new password, twice; its rules stand below and each is ticked as soon as it is kept. */
export function NewPasswordForm({ title, owner, link, onSave }: NewPasswordFormProps) {
  const say = useWords()
  const rulesId = useId()
  const [password, setPassword] = useState('')
  const [repeat, setRepeat] = useState('')
  const [faults, setFaults] = useState<NewPasswordFaults>({})
  const [problem, setProblem] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const [dead, setDead] = useState(false)

  async function submit(form: HTMLFormElement): Promise<void> {
    if (busy) return
    const found = newPasswordFaults(password, repeat, owner)
    setFaults(found)
    setProblem(null)
    if (found.password !== undefined) return focusField(form, 'new-password')
    if (found.repeat !== undefined) return focusField(form, 'repeat')
    setBusy(true)
    try {
      await onSave(password)
    } catch (error) {
      setBusy(false)
      if (!(error instanceof Refusal)) return setProblem(saying(signInWords.noNetwork))
      if (error.code === 'link.invalid') return setDead(true)
      const fault = passwordFaultIn(error)
      if (fault === null) return setProblem(refused(error))
      setFaults({ password: fault })
      focusField(form, 'new-password')
    }
  }

  if (dead) return <DeadLink link={link} />
  return (
    <DoorCard title={title} lead={say(setPasswordWords.forAccount, { email: owner.email })} onSubmit={submit}>
      <input className="unseen" autoComplete="username" value={owner.email} readOnly tabIndex={-1} aria-hidden />
      <SignInField
        name="new-password"
        label={say(setPasswordWords.password)}
        autoFocus
        value={password}
        fault={faults.password}
        describedBy={rulesId}
        onChange={(typed) => {
          setPassword(typed)
          setFaults(({ repeat: kept }) => (kept === undefined ? {} : { repeat: kept }))
        }}
      />
      <ul id={rulesId} className="password-rules" aria-label={say(setPasswordWords.rules)}>
        {passwordRules(password, owner).map(({ sentence, met }) => (
          <li key={sentence.en} data-met={met || undefined}>
            {met && <Icon name="check" size={13} />}
            {say(sentence)}
          </li>
        ))}
      </ul>
      <SignInField
        name="repeat"
        label={say(setPasswordWords.repeat)}
        value={repeat}
        fault={faults.repeat}
        onChange={(typed) => {
          setRepeat(typed)
          setFaults(({ password: kept }) => (kept === undefined ? {} : { password: kept }))
        }}
      />
      {problem !== null && <DoorNote tone="crit" said={problem} />}
      <Button kind="primary" size="big" type="submit" aria-busy={busy}>
        {say(busy ? setPasswordWords.submitting : setPasswordWords.submit)}
      </Button>
    </DoorCard>
  )
}
