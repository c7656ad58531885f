import { lazy } from 'react'
import { activityWords } from '#shared/words/console/activity.ts'
import type { Screen } from '../../commands/screen.ts'

export const activityScreen: Screen = {
  path: '/activities',
  area: 'activity',
  title: activityWords.title,
  permissions: ['activity.read'],
  Page: lazy(async () => ({ default: (await import('./ActivityScreen.tsx')).ActivityScreen })),
}
