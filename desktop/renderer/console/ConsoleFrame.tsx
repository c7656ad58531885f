import { shellWords } from '#shared/words/console/shell.ts'
import { signOut, type User } from '../api/session.ts'
import { AccountMenu } from '../features/shell/AccountMenu.tsx'
import { Rail } from '../features/shell/Rail.tsx'
import { TopBar } from '../features/shell/TopBar.tsx'
import { SoundBadge } from '../features/sound/SoundBadge.tsx'
import { useSoundDesk } from '../features/sound/sound.ts'
import { useOldSince } from '../ui/useOldSince.ts'
import { useOperations, useSite } from '../live/operations.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { useWords } from '../ui/useWords.ts'
import { openDialog } from './operations/dialog.ts'
import { OperationsScreen } from './operations/OperationsScreen.tsx'
import { useLive } from './useLive.ts'
import { usePageTitle } from './usePageTitle.ts'
import './ConsoleFrame.css'

/** Top bar, rail and the screen; keeps the line to the server and the sounds. */
export function ConsoleFrame({ user }: { user: User }) {
  const say = useWords()
  const retryNow = useLive()
  useSoundDesk()
  const lost = useOldSince() !== null
  const waiting = useOperations(
    ({ interventions }) => interventions.order.filter((id) => interventions.byId[id]?.state !== 'shelved').length,
  )
  const site = useSite()?.name ?? null
  usePageTitle(site, lost ? 0 : waiting)
  return (
    <div className="console" data-stale={lost || undefined}>
      <TopBar
        site={site}
        place={`${say(shellWords.operations)} · ${say(shellWords.allGates)}`}
        sound={<SoundBadge />}
        account={
          <AccountMenu
            name={user.name}
            role={user.role.name}
            onShortcuts={() => openDialog({ kind: 'shortcuts' })}
            onSignOut={() => void signOut()}
          />
        }
        onSearch={() => openDialog({ kind: 'palette' })}
      />
      <Rail waiting={lost ? 0 : waiting} />
      <OperationsScreen user={user} onRetry={retryNow} />
      <Toasts />
    </div>
  )
}
