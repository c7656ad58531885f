import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { lockWords } from '#shared/words/console/lock.ts'
import { signInWords } from '#shared/words/console/signIn.ts'
import { NoAnswer } from '../../api/fetchSend.ts'
import { useLock } from '../../api/lock.ts'
import { signIn, useMe } from '../../api/session.ts'
import { unlock } from '../../api/unlock.ts'
import { useKeyLayer } from '../../commands/keyLayers.ts'
import { Button } from '../../ui/Button.tsx'
import { clockTime, shortTime } from '../../ui/formats.ts'
import { Icon } from '../../ui/Icon.tsx'
import { toggleLanguage } from '../../ui/preferences.ts'
import { problemOf } from '../../ui/problem.ts'
import { saying, type Said } from '../../ui/said.ts'
import { useSecond } from '../../ui/ticker.ts'
import { useWords } from '../../ui/useWords.ts'
import { DoorNote } from './DoorNote.tsx'
import { SignInField } from './SignInField.tsx'
import { signInFaults, type SignInFaults } from './signInFaults.ts'
import './SignIn.css'
import './LockScreen.css'

/** Lies over a locked console, which stays as it is below; only its person's password opens it, or another's sign-in. */
export function LockScreen() {
  const me = useMe()
  const locked = useLock(({ userId }) => userId === me.id)
  return locked ? <Locked name={me.name} userId={me.id} email={me.email} /> : null
}

function Locked({ name, userId, email: own }: { name: string; userId: string; email: string }) {
  const say = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const since = useLock((lock) => lock.since)
  const [another, setAnother] = useState(false)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<SignInFaults>({})
  const [problem, setProblem] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => dialog.current?.showModal(), [])
  useKeyLayer((chord) => {
    if (chord === 'Alt+l') toggleLanguage()
    return true
  }, true)

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (busy) return
    const found = signInFaults(another ? email : own, password)
    setFaults(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    try {
      await (another ? signIn(email.trim(), password) : unlock(userId, password))
    } catch (error) {
      setPassword('')
      setProblem(error instanceof NoAnswer ? saying(lockWords.noServer) : problemOf(error).said)
      setBusy(false)
    }
  }

  function turn(): void {
    setAnother(!another)
    setPassword('')
    setFaults({})
    setProblem(null)
  }

  return (
    <dialog
      ref={dialog}
      className="lock"
      aria-modal="true"
      aria-label={say(lockWords.title)}
      data-writing
      onCancel={(event) => event.preventDefault()}
      onClose={() => dialog.current?.showModal()}
    >
      <form className="sign-in-card" noValidate onSubmit={(event) => void submit(event)}>
        <LockClock />
        <header>
          <Icon name="lock" size={28} />
          <div>
            <h1>{say(lockWords.title)}</h1>
            <p className="soft">{say(lockWords.since, { name, time: shortTime(since) })}</p>
          </div>
        </header>
        <p className="soft">{say(another ? lockWords.anotherText : lockWords.kept, { name })}</p>
        {another && (
          <SignInField
            name="email"
            label={say(signInWords.email)}
            autoFocus
            value={email}
            fault={faults.email}
            onChange={setEmail}
          />
        )}
        <SignInField
          key={another ? 'another' : 'own'}
          name="password"
          label={say(signInWords.password)}
          autoFocus={!another}
          value={password}
          fault={faults.password}
          onChange={setPassword}
        />
        {problem !== null && <DoorNote tone="crit" said={problem} />}
        <Button kind="primary" size="big" type="submit" aria-busy={busy}>
          {say(busy ? signInWords.submitting : another ? signInWords.submit : lockWords.unlock)}
        </Button>
        <button type="button" className="sign-in-link" onClick={turn}>
          {say(another ? lockWords.back : lockWords.another)}
        </button>
      </form>
    </dialog>
  )
}

function LockClock() {
  return <time className="lock-clock mono">{clockTime(useSecond())}</time>
}
