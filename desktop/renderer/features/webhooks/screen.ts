import { lazy } from 'react'
import { webhookWords } from '#shared/words/console/webhooks.ts'
import type { Screen } from '../../commands/screen.ts'

export const webhooksScreen: Screen = {
  path: '/webhooks',
  area: 'master',
  title: webhookWords.title,
  permissions: ['client.read'],
  Page: lazy(async () => ({ default: (await import('./WebhooksScreen.tsx')).WebhooksScreen })),
}
