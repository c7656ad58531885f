import { lazy } from 'react'
import { profileWords } from '#shared/words/console/profile.ts'
import type { Screen } from '../../commands/screen.ts'

export const profileScreen: Screen = {
  path: '/profile',
  area: 'settings',
  title: profileWords.title,
  permissions: [],
  Page: lazy(async () => ({ default: (await import('./ProfileScreen.tsx')).ProfileScreen })),
}
