import { lazy } from 'react'
import { watchWords } from '#shared/words/console/watchlist.ts'
import type { Screen } from '../../commands/screen.ts'

export const watchlistScreen: Screen = {
  path: '/watchlist',
  area: 'gates',
  title: watchWords.title,
  permissions: ['watchlist.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./WatchlistScreen.tsx')).WatchlistScreen })),
}
