import { lazy } from 'react'
import { manualWords } from '#shared/words/console/manual.ts'
import type { Screen } from '../../commands/screen.ts'

export const manualScreen: Screen = {
  path: '/manual-mode',
  area: 'gates',
  title: manualWords.title,
  permissions: ['manual.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./ManualScreen.tsx')).ManualScreen })),
}
