import { lazy } from 'react'
import { customsWords } from '#shared/words/console/customs.ts'
import type { Screen } from '../../commands/screen.ts'

export const cockpitScreen: Screen = {
  path: '/customs/cockpit',
  area: 'customs',
  title: customsWords.cockpit,
  permissions: ['customs.refresh'],
  Page: lazy(async () => ({ default: (await import('./CockpitScreen.tsx')).CockpitScreen })),
}
