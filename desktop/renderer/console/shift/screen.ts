import { lazy } from 'react'
import { shiftWords } from '#shared/words/console/shift.ts'
import type { Screen } from '../../commands/screen.ts'

export const shiftScreen: Screen = {
  path: '/shift',
  area: 'log',
  title: shiftWords.title,
  permissions: ['lane.intervene'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./ShiftScreen.tsx')).ShiftScreen })),
}
