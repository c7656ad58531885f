import { lazy } from 'react'
import { roleWords } from '#shared/words/console/roles.ts'
import type { Screen } from '../../commands/screen.ts'

export const rolesScreen: Screen = {
  path: '/roles',
  area: 'master',
  title: roleWords.title,
  permissions: ['role.read'],
  Page: lazy(async () => ({ default: (await import('./RolesScreen.tsx')).RolesScreen })),
}
