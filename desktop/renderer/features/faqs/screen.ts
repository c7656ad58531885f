import { lazy } from 'react'
import { faqWords } from '#shared/words/console/faqs.ts'
import type { Screen } from '../../commands/screen.ts'

export const faqsScreen: Screen = {
  path: '/faqs',
  area: 'master',
  title: faqWords.title,
  permissions: ['faq.read'],
  Page: lazy(async () => ({ default: (await import('./FaqsScreen.tsx')).FaqsScreen })),
}
