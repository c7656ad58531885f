import { lazy } from 'react'
import { contactWords } from '#shared/words/console/contacts.ts'
import type { Screen } from '../../commands/screen.ts'

export const contactsScreen: Screen = {
  path: '/contacts',
  area: 'master',
  title: contactWords.title,
  permissions: ['contact.read'],
  Page: lazy(async () => ({ default: (await import('./ContactsScreen.tsx')).ContactsScreen })),
}
