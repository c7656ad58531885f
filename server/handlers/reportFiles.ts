import type { ReportFilters } from '#shared/contract/autogate/report.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Reading } from '../database/work.ts'
import { reportCsv } from '../documents/reports/reportCsv.ts'
import type { Download } from '../http/handle.ts'
import type { Ports } from '../ports.ts'
import { reportExport } from '../queries/reports/reportExport.ts'
import type { ReportFamily } from '../queries/reports/reportFamilies.ts'
import { reportNames } from '../queries/reports/reportNames.ts'
import { periodOf } from '../queries/reports/reportWhere.ts'

interface Asked {
  readonly query: ReportFilters
  readonly language: Language
  readonly ports: Ports
}

/** A report as CSV: it is read while it is sent, in a thread of its own. */
export async function reportCsvFile(
  { query, language, ports }: Asked,
  reading: Reading,
  family: ReportFamily,
): Promise<Download> {
  const asked = await reportExport(reading, family, query)
  const order = reportCsv(asked, await reportNames(reading), language)
  return {
    mediaType: 'text/csv',
    fileName: `${fileName(family, query, reading.now)}.csv`,
    body: ports.csvFiles.write(order),
  }
}

/** Such as `laporan-tenant-2026-11-01-2026-11-30`. */
export function fileName(family: ReportFamily, query: ReportFilters, now: Date): string {
  const { from, to } = periodOf(query, now)
  return `laporan-${family}-${from}-${to}`
}
