import { lazy } from 'react'
import { extensionWords } from '#shared/words/console/extensions.ts'
import type { Screen } from '../../commands/screen.ts'

export const extensionsScreen: Screen = {
  path: '/extensions',
  area: 'tickets',
  title: extensionWords.title,
  permissions: ['extension.read'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./ExtensionsScreen.tsx')).ExtensionsScreen })),
}
