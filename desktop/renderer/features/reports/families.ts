import { bufferZoneReport, mainGateReport, niagaReport, tenantReport } from '#shared/contract/autogate/reports.ts'
import { reportWords } from '#shared/words/console/reports.ts'
import type { RowOf } from '../../ui/list/useList.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'

/** The four reports: the same round trips, seen from the main gate, the buffer zone, the tenant and the port. */
export const families = {
  mainGate: { ...mainGateReport, listPdf: null, title: reportWords.mainGate, file: 'laporan-gerbang-utama' },
  bufferZone: { ...bufferZoneReport, listPdf: null, title: reportWords.bufferZone, file: 'laporan-buffer-zone' },
  tenant: { ...tenantReport, title: reportWords.tenant, file: 'laporan-tenant' },
  niaga: { ...niagaReport, listPdf: null, title: reportWords.niaga, file: 'laporan-niaga' },
} as const

export type FamilyName = keyof typeof families

export type ReportRow = RowOf<typeof mainGateReport.list> | RowOf<typeof bufferZoneReport.list>

export type ReportDetail = ReplyData<typeof mainGateReport.detail>
