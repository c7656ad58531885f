import { useState } from 'react'
import { profile } from '#shared/contract/autogate/profile.ts'
import { profileWords } from '#shared/words/console/profile.ts'
import { call } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { problemOf } from '../../ui/problem.ts'
import { saying, type Said } from '../../ui/said.ts'
import { useWords } from '../../ui/useWords.ts'

/** Asks for the link that changes the password. */
export function PasswordLink() {
  const say = useWords()
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)

  async function ask(): Promise<void> {
    if (busy) return
    setBusy(true)
    try {
      await call(profile.requestChangePassword, {})
      setSaid(saying(profileWords.passwordSent))
    } catch (error) {
      setSaid(problemOf(error).said)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="panel-body">
      <p>{say(profileWords.passwordText)}</p>
      <Button icon="mail" aria-busy={busy} onClick={() => void ask()}>
        {say(profileWords.askPassword)}
      </Button>
      {said !== null && <p role="status">{say(said.sentence, said.values)}</p>}
    </div>
  )
}
