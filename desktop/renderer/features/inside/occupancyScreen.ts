import { lazy } from 'react'
import { insideWords } from '#shared/words/console/inside.ts'
import type { Screen } from '../../commands/screen.ts'

export const occupancyScreen: Screen = {
  path: '/occupancy',
  area: 'activity',
  title: insideWords.occupancy,
  permissions: ['gate.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./OccupancyScreen.tsx')).OccupancyScreen })),
}
