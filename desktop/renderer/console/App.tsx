import { lazy, Suspense, useEffect } from 'react'
import { signInWords } from '#shared/words/console/signIn.ts'
import { shellWords } from '#shared/words/console/shell.ts'
import { restoreSession, useSession } from '../api/session.ts'
import { useKeyLayer } from '../commands/keyLayers.ts'
import { AskLink } from '../features/session/AskLink.tsx'
import { leaveDoor, useDoor } from '../features/session/door.ts'
import { MailedLinkScreen } from '../features/session/MailedLinkScreen.tsx'
import { SignIn } from '../features/session/SignIn.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyFace } from '../ui/EmptyFace.tsx'
import { toggleLanguage, toggleTheme } from '../ui/preferences.ts'
import type { Said } from '../ui/said.ts'
import { useWords } from '../ui/useWords.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** Fetched while a person signs in, so that the sign-in screen is there at once. */
const frame = import('./ConsoleFrame.tsx')
const ConsoleFrame = lazy(async () => ({ default: (await frame).ConsoleFrame }))
const EvidenceWindow = lazy(async () => ({ default: (await import('./EvidenceWindow.tsx')).EvidenceWindow }))

/** Set in the window that Electron opens for one activity. */
const evidence = new URLSearchParams(location.search).get('evidence')

/** From nobody to a working console. */
export function App() {
  const door = useDoor()
  useKeyLayer((chord) => {
    if (chord === 'Alt+l') toggleLanguage()
    else if (chord === 'Ctrl+Shift+d') toggleTheme()
    else return false
    return true
  })
  return (
    <ErrorBoundary>
      {door.at === 'link' && <MailedLinkScreen link={door.link} />}
      {door.at === 'ask' && <AskLink asks={door.asks} email={door.email} />}
      {door.at === 'session' && <SessionScreen notice={door.notice} email={door.email} />}
    </ErrorBoundary>
  )
}

function SessionScreen({ notice, email }: { notice: Said | null; email: string }) {
  const session = useSession()
  const said = session.state === 'signed_in' && notice !== null
  useEffect(() => {
    if (said) leaveDoor()
  }, [said])
  if (session.state === 'signed_out') return <SignIn ended={session.ended} notice={notice} email={email} />
  if (session.state === 'restoring') return <Restoring unreachable={session.unreachable} />
  return (
    <Suspense fallback={<Restoring unreachable={false} />}>
      {evidence === null ? <ConsoleFrame key={session.user.id} /> : <EvidenceWindow activityId={evidence} />}
    </Suspense>
  )
}

function Restoring({ unreachable }: { unreachable: boolean }) {
  const say = useWords()
  if (!unreachable) return <div className="sign-in-restoring faint">{say(signInWords.starting)}</div>
  return (
    <div className="sign-in-restoring">
      <EmptyFace icon="disconnected" title={say(signInWords.starting)} text={say(signInWords.noNetwork)}>
        <Button icon="retry" onClick={() => void restoreSession()}>
          {say(shellWords.reload)}
        </Button>
      </EmptyFace>
    </div>
  )
}
