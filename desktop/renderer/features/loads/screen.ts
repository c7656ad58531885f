import { lazy } from 'react'
import { loadWords } from '#shared/words/console/loads.ts'
import type { Screen } from '../../commands/screen.ts'

export const loadsScreen: Screen = {
  path: '/loads',
  area: 'load',
  title: loadWords.title,
  permissions: ['load.read'],
  Page: lazy(async () => ({ default: (await import('./LoadsScreen.tsx')).LoadsScreen })),
}
