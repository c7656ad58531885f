import { lazy } from 'react'
import { companyWords } from '#shared/words/console/companies.ts'
import type { Screen } from '../../commands/screen.ts'

export const companiesScreen: Screen = {
  path: '/companies',
  area: 'master',
  title: companyWords.title,
  permissions: ['company.read'],
  Page: lazy(async () => ({ default: (await import('./CompaniesScreen.tsx')).CompaniesScreen })),
}
