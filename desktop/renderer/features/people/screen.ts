import { lazy } from 'react'
import { peopleWords } from '#shared/words/console/people.ts'
import type { Screen } from '../../commands/screen.ts'

export const peopleScreen: Screen = {
  path: '/people',
  area: 'master',
  title: peopleWords.title,
  permissions: ['user.read'],
  Page: lazy(async () => ({ default: (await import('./PeopleScreen.tsx')).PeopleScreen })),
}
