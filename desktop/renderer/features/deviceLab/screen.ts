import { lazy } from 'react'
import { labWords } from '#shared/words/console/deviceLab.ts'
import type { Screen } from '../../commands/screen.ts'

export const deviceLabScreen: Screen = {
  path: '/device-lab',
  area: 'gates',
  title: labWords.title,
  permissions: ['device.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./DeviceLabScreen.tsx')).DeviceLabScreen })),
}
