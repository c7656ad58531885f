import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { Refusal } from '#shared/contract/errors.ts'
import { signInWords } from '#shared/words/console/signIn.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { signIn } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { refused, saying, type Said } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'
import { PreferenceButtons } from './PreferenceButtons.tsx'
import { SignInField } from './SignInField.tsx'
import { signInFaults, type SignInFaults } from './signInFaults.ts'
import './SignIn.css'

/** The way in. What was typed stays, whatever goes wrong. */
export function SignIn({ ended }: { ended: boolean }) {
  const say = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<SignInFaults>({})
  const [problem, setProblem] = useState<Said | null>(ended ? saying(signInWords.ended) : null)
  const [busy, setBusy] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    const found = signInFaults(email, password)
    setFaults(found)
    setProblem(null)
    const [wrong] = Object.keys(found)
    if (wrong !== undefined) return form.current?.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus()
    setBusy(true)
    try {
      await signIn(email.trim(), password)
    } catch (error) {
      setBusy(false)
      setProblem(error instanceof Refusal ? refused(error) : saying(signInWords.noNetwork))
      form.current?.querySelector<HTMLInputElement>('[name=password]')?.select()
    }
  }

  const watchCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))

  return (
    <main className="sign-in">
      <PreferenceButtons />
      <form ref={form} className="sign-in-card" noValidate onSubmit={(event) => void submit(event)}>
        <header>
          <Logo size={34} />
          <div>
            <h1>{say(shellWords.product)}</h1>
            <p className="faint">{say(signInWords.lead)}</p>
          </div>
        </header>
        <SignInField
          name="email"
          type="email"
          label={say(signInWords.email)}
          value={email}
          fault={faults.email}
          onChange={setEmail}
          onLeave={() =>
            email !== '' && setFaults(({ email: _, ...rest }) => ({ ...rest, ...pick(signInFaults(email, 'x')) }))
          }
        />
        <SignInField
          name="password"
          type="password"
          label={say(signInWords.password)}
          value={password}
          fault={faults.password}
          hint={capsLock ? signInWords.capsLock : undefined}
          onChange={setPassword}
          onKey={watchCapsLock}
        />
        {problem !== null && (
          <p className="sign-in-problem" role="alert">
            <Icon name="octagon" />
            <span>{say(problem.sentence, problem.values)}</span>
          </p>
        )}
        <Button kind="primary" size="big" type="submit" aria-busy={busy}>
          {say(busy ? signInWords.submitting : signInWords.submit)}
        </Button>
      </form>
    </main>
  )
}

const pick = ({ email }: SignInFaults): SignInFaults => (email === undefined ? {} : { email })
