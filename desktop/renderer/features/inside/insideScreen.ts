import { lazy } from 'react'
import { insideWords } from '#shared/words/console/inside.ts'
import type { Screen } from '../../commands/screen.ts'

export const insideScreen: Screen = {
  path: '/still-inside',
  area: 'activity',
  title: insideWords.title,
  permissions: ['activity.read'],
  Page: lazy(async () => ({ default: (await import('./InsideScreen.tsx')).InsideScreen })),
}
