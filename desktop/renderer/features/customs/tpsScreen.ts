import { lazy } from 'react'
import { customsWords } from '#shared/words/console/customs.ts'
import type { Screen } from '../../commands/screen.ts'

export const tpsScreen: Screen = {
  path: '/customs/tps',
  area: 'customs',
  title: customsWords.releases,
  permissions: ['customs.read'],
  Page: lazy(async () => ({ default: (await import('./ReleasesScreen.tsx')).ReleasesScreen })),
}
