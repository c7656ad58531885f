import { lazy } from 'react'
import { guardWords } from '#shared/words/console/guard.ts'
import type { Screen } from '../../commands/screen.ts'

export const guardScreen: Screen = {
  path: '/guard',
  area: 'guard',
  title: guardWords.title,
  permissions: ['post.work'],
  zoneOnly: true,
  Page: lazy(async () => ({ default: (await import('./GuardScreen.tsx')).GuardScreen })),
}
