import { lazy } from 'react'
import { partnerWords } from '#shared/words/console/partners.ts'
import type { Screen } from '../../commands/screen.ts'

export const partnersScreen: Screen = {
  path: '/partners',
  area: 'master',
  title: partnerWords.title,
  permissions: ['client.read'],
  Page: lazy(async () => ({ default: (await import('./PartnersScreen.tsx')).PartnersScreen })),
}
