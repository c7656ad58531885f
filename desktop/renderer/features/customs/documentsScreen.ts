import { lazy } from 'react'
import { customsWords } from '#shared/words/console/customs.ts'
import type { Screen } from '../../commands/screen.ts'

export const documentsScreen: Screen = {
  path: '/customs/documents',
  area: 'customs',
  title: customsWords.documents,
  permissions: ['customs.read'],
  Page: lazy(async () => ({ default: (await import('./DocumentsScreen.tsx')).DocumentsScreen })),
}
