import { lazy } from 'react'
import { settingsWords } from '#shared/words/console/settings.ts'
import type { Screen } from '../../commands/screen.ts'

export const settingsScreen: Screen = {
  path: '/settings',
  area: 'settings',
  title: settingsWords.title,
  permissions: [],
  Page: lazy(async () => ({ default: (await import('./SettingsScreen.tsx')).SettingsScreen })),
}
