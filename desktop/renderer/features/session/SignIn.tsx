import { useState, type KeyboardEvent } from 'react'
import { Refusal } from '#shared/contract/errors.ts'
import { askLinkWords } from '#shared/words/console/mailedLinks.ts'
import { signInWords } from '#shared/words/console/signIn.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { signIn } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { refused, saying, type Said } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'
import { askForLink } from './door.ts'
import { DoorCard, focusField } from './DoorCard.tsx'
import { DoorNote, type NoteTone } from './DoorNote.tsx'
import { SignInField } from './SignInField.tsx'
import { signInFaults, type SignInFaults } from './signInFaults.ts'

interface SignInProps {
  ended: boolean
  /** What led here. */
  notice: Said | null
  noticeTone?: NoteTone
  /** Who is expected, where that is known. */
  email: string
}

/** The way in. What was typed stays, whatever goes wrong. */
export function SignIn({ ended, notice, noticeTone = 'ok', email: known }: SignInProps) {
  const say = useWords()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<SignInFaults>({})
  const [problem, setProblem] = useState<Said | null>(ended && notice === null ? saying(signInWords.ended) : null)
  const [busy, setBusy] = useState(false)
  const [capsLock, setCapsLock] = useState(false)

  async function submit(form: HTMLFormElement): Promise<void> {
    if (busy) return
    const found = signInFaults(email, password)
    setFaults(found)
    setProblem(null)
    const [wrong] = Object.keys(found)
    if (wrong !== undefined) return focusField(form, wrong)
    setBusy(true)
    try {
      await signIn(email.trim(), password)
    } catch (error) {
      setBusy(false)
      setProblem(error instanceof Refusal ? refused(error) : saying(signInWords.noNetwork))
      form.querySelector<HTMLInputElement>('[name=password]')?.select()
    }
  }

  const watchCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))

  return (
    <DoorCard title={say(shellWords.product)} lead={say(signInWords.lead)} onSubmit={submit}>
      {notice !== null && problem === null && <DoorNote tone={noticeTone} said={notice} />}
      <SignInField
        name="email"
        label={say(signInWords.email)}
        autoFocus={known === ''}
        value={email}
        fault={faults.email}
        onChange={setEmail}
        onLeave={() =>
          email !== '' && setFaults(({ email: _, ...rest }) => ({ ...rest, ...pick(signInFaults(email, 'x')) }))
        }
      />
      <SignInField
        name="password"
        label={say(signInWords.password)}
        autoFocus={known !== ''}
        value={password}
        fault={faults.password}
        hint={capsLock ? signInWords.capsLock : undefined}
        onChange={setPassword}
        onKey={watchCapsLock}
      />
      {problem !== null && <DoorNote tone="crit" said={problem} />}
      <Button kind="primary" size="big" type="submit" aria-busy={busy}>
        {say(busy ? signInWords.submitting : signInWords.submit)}
      </Button>
      <button type="button" className="sign-in-link" onClick={() => askForLink('reset', email.trim())}>
        {say(askLinkWords.forgotten)}
      </button>
    </DoorCard>
  )
}

const pick = ({ email }: SignInFaults): SignInFaults => (email === undefined ? {} : { email })
