import { lazy } from 'react'
import { areaWords } from '#shared/words/console/navigation.ts'
import type { Screen } from '../../commands/screen.ts'

export const operationsScreen: Screen = {
  path: '/operations',
  area: 'operations',
  title: areaWords.operations,
  permissions: ['gate.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./OperationsScreen.tsx')).OperationsScreen })),
}
