import { lazy } from 'react'
import { bypassWords } from '#shared/words/console/watchlist.ts'
import type { Screen } from '../../commands/screen.ts'

export const bypassScreen: Screen = {
  path: '/bypasses',
  area: 'gates',
  title: bypassWords.title,
  permissions: ['bypass.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./BypassScreen.tsx')).BypassScreen })),
}
