import { bufferZoneReport, mainGateReport, niagaReport, tenantReport } from '#shared/contract/autogate/reports.ts'
import type { ReportQuery } from '#shared/contract/autogate/report.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Reading } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import type { Ports } from '../ports.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentBufferRow, presentVisitRow } from '../presenters/report.ts'
import { findReport } from '../queries/reports/findReport.ts'
import type { ReportFamily } from '../queries/reports/reportFamilies.ts'
import type { BufferReportRow, VisitReportRow } from '../queries/reports/reportRows.ts'
import { reportCsvFile } from './reportFiles.ts'
import { reportListPdf, visitPdf } from './reportPdfs.ts'
import { seenVisit, visitDetail } from './seenVisit.ts'

interface AskedRow {
  readonly params: { readonly id: string }
  readonly language: Language
  readonly ports: Ports
  readonly request: { readonly baseUrl: string }
  readonly now: Date
}

const detailOf = (family: ReportFamily) => async (asked: AskedRow, reading: Reading) =>
  await visitDetail(reading, await seenVisit(reading, family, asked.params.id), {
    signUrl: fileAddresses(asked),
    language: asked.language,
  })

const listOf = (family: ReportFamily) => async (asked: { query: ReportQuery }, reading: Reading) => {
  const { rows, total } = await findReport<VisitReportRow>(reading, family, asked.query)
  return { rows: rows.map(presentVisitRow), total }
}

export const bufferZoneReportHandlers = handle(bufferZoneReport, {
  async list({ query }, reading) {
    const { rows, total } = await findReport<BufferReportRow>(reading, 'buffer-zone', query)
    return { rows: rows.map(presentBufferRow), total }
  },
  csv: (asked, reading) => reportCsvFile(asked, reading, 'buffer-zone'),
  detail: detailOf('buffer-zone'),
  pdf: (asked, reading) => visitPdf(asked, reading, 'buffer-zone'),
})

export const tenantReportHandlers = handle(tenantReport, {
  list: listOf('tenant'),
  csv: (asked, reading) => reportCsvFile(asked, reading, 'tenant'),
  listPdf: (asked, reading) => reportListPdf(asked, reading, 'tenant'),
  detail: detailOf('tenant'),
  pdf: (asked, reading) => visitPdf(asked, reading, 'tenant'),
})

export const mainGateReportHandlers = handle(mainGateReport, {
  list: listOf('main-gate'),
  csv: (asked, reading) => reportCsvFile(asked, reading, 'main-gate'),
  detail: detailOf('main-gate'),
  pdf: (asked, reading) => visitPdf(asked, reading, 'main-gate'),
})

export const niagaReportHandlers = handle(niagaReport, {
  list: listOf('niaga'),
  csv: (asked, reading) => reportCsvFile(asked, reading, 'niaga'),
  detail: detailOf('niaga'),
  pdf: (asked, reading) => visitPdf(asked, reading, 'niaga'),
})
