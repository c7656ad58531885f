import { lazy } from 'react'
import { customsWords } from '#shared/words/console/customs.ts'
import type { Screen } from '../../commands/screen.ts'

export const spmkScreen: Screen = {
  path: '/customs/spmk',
  area: 'customs',
  title: customsWords.spmk,
  permissions: ['customs.read'],
  Page: lazy(async () => ({ default: (await import('./SpmkScreen.tsx')).SpmkScreen })),
}
