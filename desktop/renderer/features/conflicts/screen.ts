import { lazy } from 'react'
import { conflictWords } from '#shared/words/console/conflicts.ts'
import type { Screen } from '../../commands/screen.ts'

export const conflictsScreen: Screen = {
  path: '/conflicts',
  area: 'activity',
  title: conflictWords.title,
  permissions: ['conflict.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./ConflictsScreen.tsx')).ConflictsScreen })),
}
