import { lazy } from 'react'
import { dashboardWords } from '#shared/words/console/dashboard.ts'
import type { Screen } from '../../commands/screen.ts'

export const dashboardScreen: Screen = {
  path: '/dashboard',
  area: 'dashboard',
  title: dashboardWords.title,
  permissions: ['dashboard.read'],
  Page: lazy(async () => ({ default: (await import('./DashboardScreen.tsx')).DashboardScreen })),
}
