import { lazy } from 'react'
import { bufferWords } from '#shared/words/console/buffer.ts'
import type { Screen } from '../../commands/screen.ts'

export const bufferScreen: Screen = {
  path: '/buffer',
  area: 'buffer',
  title: bufferWords.title,
  permissions: ['buffer.read'],
  Page: lazy(async () => ({ default: (await import('./BufferScreen.tsx')).BufferScreen })),
}
