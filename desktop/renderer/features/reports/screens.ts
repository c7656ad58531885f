import { lazy, type ComponentType } from 'react'
import type { Screen } from '../../commands/screen.ts'
import { families, type FamilyName } from './families.ts'

const screenOf = (family: FamilyName, path: string, page: () => Promise<{ default: ComponentType }>): Screen => ({
  path,
  area: 'reports',
  title: families[family].title,
  permissions: ['report.read'],
  Page: lazy(page),
})

export const mainGateReportScreen = screenOf('mainGate', '/reports/main-gate', async () => ({
  default: (await import('./ReportScreens.tsx')).MainGateReport,
}))

export const bufferReportScreen = screenOf('bufferZone', '/reports/buffer-zone', async () => ({
  default: (await import('./ReportScreens.tsx')).BufferReport,
}))

export const tenantReportScreen = screenOf('tenant', '/reports/tenant', async () => ({
  default: (await import('./ReportScreens.tsx')).TenantReport,
}))

export const niagaReportScreen = screenOf('niaga', '/reports/niaga', async () => ({
  default: (await import('./ReportScreens.tsx')).NiagaReport,
}))
