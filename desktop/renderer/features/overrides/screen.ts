import { lazy } from 'react'
import { overrideWords } from '#shared/words/console/overrides.ts'
import type { Screen } from '../../commands/screen.ts'

export const overridesScreen: Screen = {
  path: '/override-ledger',
  area: 'gates',
  title: overrideWords.title,
  permissions: ['override.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./OverridesScreen.tsx')).OverridesScreen })),
}
