import { lazy } from 'react'
import { wallDisplayWords } from '#shared/words/console/wallDisplays.ts'
import type { Screen } from '../../commands/screen.ts'

export const wallsScreen: Screen = {
  path: '/walls',
  area: 'wall',
  title: wallDisplayWords.title,
  permissions: ['wall.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./WallsScreen.tsx')).WallsScreen })),
}
