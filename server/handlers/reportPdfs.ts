import { mostPrintedRows, type ReportFilters } from '#shared/contract/autogate/report.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Reading } from '../database/work.ts'
import { listSheet } from '../documents/reports/listSheet.ts'
import { photosOf, readPictures } from '../documents/reports/readPictures.ts'
import type { Printing } from '../documents/reports/sheetWords.ts'
import { visitSheet } from '../documents/reports/visitSheet.ts'
import type { Download } from '../http/handle.ts'
import { companyScope } from '../policies/companyScope.ts'
import type { Ports } from '../ports.ts'
import { presentVisitRow } from '../presenters/report.ts'
import { readReport } from '../queries/reports/findReport.ts'
import type { ReportFamily } from '../queries/reports/reportFamilies.ts'
import { reportNames } from '../queries/reports/reportNames.ts'
import { periodOf } from '../queries/reports/reportWhere.ts'
import { siteName } from '../queries/siteName.ts'
import { fileName } from './reportFiles.ts'
import { seenVisit, visitDetail } from './seenVisit.ts'

interface Asked {
  readonly language: Language
  readonly ports: Ports
}

const usualSite = 'Kawasan Ekonomi Khusus'

/** A printed list of a report. Refuses one that is too long for paper. */
export async function reportListPdf(
  { query, language, ports }: Asked & { readonly query: ReportFilters },
  reading: Reading,
  family: ReportFamily,
): Promise<Download> {
  const { rows, total } = await readReport(reading, family, query, mostPrintedRows)
  if (total > mostPrintedRows) throw new Refusal('report.too_many_rows', { most: mostPrintedRows })
  const asked = companyScope(reading.actor) ?? query.company_id
  const company = asked === undefined ? null : ((await reportNames(reading)).companies[asked] ?? '-')
  const period = periodOf(query, reading.now)
  const report = { family, visits: rows.map(presentVisitRow), period, filters: query, company }
  const sheet = listSheet(report, await printingOf(reading, language))
  return pdf(fileName(family, query, reading.now), () => ports.papers.report(sheet))
}

/** One visit with its evidence and its pictures, which are fetched while it is sent. */
export async function visitPdf(
  { params, language, ports }: Asked & { readonly params: { readonly id: string } },
  reading: Reading,
  family: ReportFamily,
): Promise<Download> {
  const record = await seenVisit(reading, family, params.id)
  const detail = await visitDetail(reading, record, { signUrl: (path) => path, language })
  const printing = await printingOf(reading, language)
  return pdf(`laporan-${family}-${detail.ticket.access_number}-rit-${detail.rit}`, async () =>
    ports.papers.report(
      visitSheet(family, detail, await readPictures(ports.storage, photosOf(detail, language)), printing),
    ),
  )
}

/** Who prints, where and when. */
export const printingOf = async ({ sql, actor, now }: Reading, language: Language): Promise<Printing> => ({
  language,
  by: actor.name,
  at: now,
  site: (await siteName(sql)) ?? usualSite,
})

const pdf = (name: string, draw: () => Promise<Uint8Array>): Download => ({
  mediaType: 'application/pdf',
  fileName: `${name}.pdf`,
  body: drawing(draw),
})

/* Drawn while it is sent: the database is not kept waiting. */
async function* drawing(draw: () => Promise<Uint8Array>): AsyncIterable<Uint8Array> {
  yield await draw()
}
