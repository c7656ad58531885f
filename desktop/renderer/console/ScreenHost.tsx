import { Suspense } from 'react'
import { Navigate, useLocation } from 'react-router'
import { navigationWords } from '#shared/words/console/navigation.ts'
import { useMe } from '../api/session.ts'
import { mayOpen, type Screen } from '../commands/screen.ts'
import { EmptyFace } from '../ui/EmptyFace.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../ui/useWords.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { AreaNav } from './navigation/AreaNav.tsx'
import { homeOf } from './navigation/homeOf.ts'
import { ScreenPalette } from './navigation/ScreenPalette.tsx'
import { screens } from './screens.ts'

/** The screen of an address, if it exists. */
export const screenAt = (pathname: string): Screen | undefined => screens.find(({ path }) => path === pathname)

/** Draws the screen that the address names, for those who may see it; without an address, the first one. */
export function ScreenHost() {
  const say = useWords()
  const me = useMe()
  const { pathname } = useLocation()
  const screen = screenAt(pathname)
  const home = homeOf(me, screens)
  if (pathname === '/' && home !== undefined) return <Navigate to={home.path} replace />
  if (screen === undefined || !mayOpen(screen, me))
    return (
      <main className="screen-host">
        <EmptyFace
          icon="lock"
          title={say(navigationWords.nowhere)}
          text={say(home === undefined ? navigationWords.nothingGranted : navigationWords.nowhereText)}
        >
          {home !== undefined && <a href={`#${home.path}`}>{say(navigationWords.home)}</a>}
        </EmptyFace>
        <ScreenPalette />
      </main>
    )
  const { Page, area } = screen
  const page = (
    <ErrorBoundary key={screen.path}>
      <Suspense fallback={<Skeleton lines={8} label={say(navigationWords.loading)} />}>
        <Page />
      </Suspense>
    </ErrorBoundary>
  )
  if (area === 'operations') return page
  return (
    <main className="screen-host">
      <AreaNav area={area} />
      {page}
      <ScreenPalette />
    </main>
  )
}
