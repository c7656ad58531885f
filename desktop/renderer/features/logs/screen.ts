import { lazy } from 'react'
import { logWords } from '#shared/words/console/logs.ts'
import type { Screen } from '../../commands/screen.ts'

export const logsScreen: Screen = {
  path: '/log',
  area: 'log',
  title: logWords.title,
  permissions: ['log.read'],
  Page: lazy(async () => ({ default: (await import('./LogsScreen.tsx')).LogsScreen })),
}
