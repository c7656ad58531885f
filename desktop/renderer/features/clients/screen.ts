import { lazy } from 'react'
import { clientWords } from '#shared/words/console/clients.ts'
import type { Screen } from '../../commands/screen.ts'

export const clientsScreen: Screen = {
  path: '/clients',
  area: 'master',
  title: clientWords.title,
  permissions: ['client.read'],
  Page: lazy(async () => ({ default: (await import('./ClientsScreen.tsx')).ClientsScreen })),
}
