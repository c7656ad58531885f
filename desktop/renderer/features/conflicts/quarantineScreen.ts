import { lazy } from 'react'
import { quarantineWords } from '#shared/words/console/conflicts.ts'
import type { Screen } from '../../commands/screen.ts'

export const quarantineScreen: Screen = {
  path: '/lane-quarantine',
  area: 'activity',
  title: quarantineWords.title,
  permissions: ['conflict.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./QuarantineScreen.tsx')).QuarantineScreen })),
}
