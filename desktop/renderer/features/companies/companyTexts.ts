import { companyWords } from '#shared/words/console/companies.ts'

export const companyTypeWords = {
  tenant: companyWords.tenant,
  haulier: companyWords.haulier,
  port: companyWords.port,
  operator: companyWords.operator,
} as const

export const companyStatusWords = { active: companyWords.active, suspended: companyWords.suspended } as const
