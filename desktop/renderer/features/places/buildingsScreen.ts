import { lazy } from 'react'
import { buildingWords } from '#shared/words/console/places.ts'
import type { Screen } from '../../commands/screen.ts'

export const buildingsScreen: Screen = {
  path: '/buildings',
  area: 'master',
  title: buildingWords.title,
  permissions: ['building.read'],
  Page: lazy(async () => ({ default: (await import('./BuildingsScreen.tsx')).BuildingsScreen })),
}
