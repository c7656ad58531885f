import { useEffect } from 'react'
import { HashRouter, useLocation } from 'react-router'
import { shellWords } from '#shared/words/console/shell.ts'
import { areaWords } from '#shared/words/console/navigation.ts'
import { lockScreen } from '../api/lock.ts'
import { signOut, useMe } from '../api/session.ts'
import { Bell } from '../features/notifications/Bell.tsx'
import { LockScreen } from '../features/session/LockScreen.tsx'
import { AccountMenu } from '../features/shell/AccountMenu.tsx'
import { Rail } from '../features/shell/Rail.tsx'
import { StaleBanner } from '../features/shell/StaleBanner.tsx'
import { TopBar } from '../features/shell/TopBar.tsx'
import { Tour } from '../features/tour/Tour.tsx'
import { SoundBadge } from '../features/sound/SoundBadge.tsx'
import { useSoundDesk } from '../features/sound/sound.ts'
import { useOldSince } from '../ui/useOldSince.ts'
import { useOperations, useSite } from '../live/operations.ts'
import { retryLine } from '../live/retryLine.ts'
import { startWithTheme } from '../ui/preferences.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { useWords } from '../ui/useWords.ts'
import { GoTo } from './navigation/GoTo.tsx'
import { homeTheme } from './navigation/homeOf.ts'
import { useGo } from './navigation/useGo.ts'
import { openDialog } from './operations/dialog.ts'
import { useProgressWatch } from './operations/useProgressWatch.ts'
import { screenAt, ScreenHost } from './ScreenHost.tsx'
import { useDesk } from './useDesk.ts'
import { useLive } from './useLive.ts'
import { usePageTitle } from './usePageTitle.ts'
import './ConsoleFrame.css'

/** Top bar, rail and the screen of the address; keeps the line to the server and the sounds. */
export function ConsoleFrame() {
  useLive()
  useSoundDesk()
  useProgressWatch()
  const me = useMe()
  useEffect(() => startWithTheme(homeTheme(me)), [me])
  return (
    <HashRouter>
      <Frame />
    </HashRouter>
  )
}

function Frame() {
  const say = useWords()
  const me = useMe()
  const { doors } = useGo()
  const screen = screenAt(useLocation().pathname)
  const lost = useOldSince() !== null
  const waiting = useOperations(
    ({ interventions }) => interventions.order.filter((id) => interventions.byId[id]?.state !== 'shelved').length,
  )
  const site = useSite()?.name ?? null
  const place = screen === undefined ? say(areaWords.operations) : say(screen.title)
  const onBoard = screen?.area === 'operations'
  usePageTitle(site, place, lost ? 0 : waiting)
  useDesk(lost ? 0 : waiting)
  return (
    <div className="console" data-stale={lost || undefined} data-board={onBoard || undefined}>
      <TopBar
        site={site ?? me.company?.name ?? null}
        place={onBoard ? `${place} · ${say(shellWords.allGates)}` : place}
        sound={me.permissions.includes('gate.read') && <SoundBadge />}
        bell={<Bell />}
        account={
          <AccountMenu
            name={me.name}
            role={me.role.name}
            atDesk={me.permissions.includes('lane.intervene')}
            onShortcuts={() => openDialog({ kind: 'shortcuts' })}
            onLock={() => lockScreen(me.id)}
            onSignOut={() => void signOut()}
          />
        }
        onSearch={() => openDialog({ kind: 'palette' })}
      />
      <Rail doors={doors} here={screen?.area ?? null} waiting={lost ? 0 : waiting} />
      {lost && !onBoard && <StaleBanner onRetry={retryLine} />}
      <ScreenHost />
      <GoTo />
      {screen?.area !== 'guard' && <Tour />}
      <Toasts />
      <LockScreen />
    </div>
  )
}
