import { lazy } from 'react'
import { productWords } from '#shared/words/console/products.ts'
import type { Screen } from '../../commands/screen.ts'

export const productsScreen: Screen = {
  path: '/products',
  area: 'master',
  title: productWords.title,
  permissions: ['product.read'],
  Page: lazy(async () => ({ default: (await import('./ProductsScreen.tsx')).ProductsScreen })),
}
