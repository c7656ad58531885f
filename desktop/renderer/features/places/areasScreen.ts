import { lazy } from 'react'
import { areaWords } from '#shared/words/console/places.ts'
import type { Screen } from '../../commands/screen.ts'

export const areasScreen: Screen = {
  path: '/areas',
  area: 'master',
  title: areaWords.title,
  permissions: ['area.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./AreasScreen.tsx')).AreasScreen })),
}
