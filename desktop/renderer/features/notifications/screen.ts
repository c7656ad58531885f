import { lazy } from 'react'
import { notificationPageWords } from '#shared/words/console/notifications.ts'
import type { Screen } from '../../commands/screen.ts'

export const notificationsScreen: Screen = {
  path: '/notifications',
  area: 'settings',
  title: notificationPageWords.title,
  permissions: [],
  Page: lazy(async () => ({ default: (await import('./NotificationsScreen.tsx')).NotificationsScreen })),
}
