import { lazy } from 'react'
import { gateWords } from '#shared/words/console/gates.ts'
import type { Screen } from '../../commands/screen.ts'

export const gatesScreen: Screen = {
  path: '/gates',
  area: 'gates',
  title: gateWords.title,
  permissions: ['gate.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./GatesScreen.tsx')).GatesScreen })),
}
