import type { z } from 'zod'
import type { ReportFilters, VisitReport } from '#shared/contract/autogate/report.ts'
import { documentName } from '#shared/domain/documentName.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import type { ReportPeriod } from '#shared/domain/reportPeriod.ts'
import {
  reportChoiceWords,
  reportColumnWords,
  reportPaperWords,
  reportTitles,
  type ReportColumnName,
} from '#shared/words/reports.ts'
import type { ReportSheet, SheetTable } from './reportSheet.ts'
import { dash, sheetWords, type Printing } from './sheetWords.ts'

type Visit = z.infer<typeof VisitReport>

interface ListedReport {
  readonly family: keyof typeof reportTitles
  readonly visits: readonly Visit[]
  readonly period: ReportPeriod
  readonly filters: ReportFilters
  /** Null where the report is about all. */
  readonly company: string | null
}

const columns = [
  'access_number',
  'police_number',
  'company',
  'comodity',
  'quantity',
  'unit',
  'document_type',
  'gate',
  'entered_at',
  'lamp',
  'left_at',
  'minutes',
] as const satisfies readonly ReportColumnName[]

const figures = [columns.indexOf('quantity') + 1, columns.indexOf('minutes') + 1]

/** A printed list of visits with its totals. */
export function listSheet({ family, visits, period, filters, company }: ListedReport, printing: Printing): ReportSheet {
  const { language, at, site } = printing
  const words = sheetWords(printing)
  const { word, day, figure } = words
  const days = { from: day(period.from), to: day(period.to) }
  const left = visits.filter(({ minutes }) => minutes !== null)
  const average = left.length === 0 ? null : left.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) / left.length
  const sums = [...quantitiesOf(visits)].map(([unit, sum]) => `${figure(sum)} ${unit}`.trim()).join(' · ')
  return {
    title: reportTitles[family][language],
    site,
    language,
    landscape: true,
    facts: [
      [word('period'), word(filters.period_of === 'left' ? 'by_exit' : 'by_entry', days)],
      [word('company'), company ?? word('all_companies')],
      ...filterFacts(filters, word('filters')),
      [word('vehicles'), figure(visits.length)],
      [word('inside'), figure(visits.filter(({ status }) => status === 'inside').length)],
      [word('average'), average === null ? dash : figure(Math.round(average))],
      [word('totals'), sums === '' ? dash : sums],
    ],
    tables: [tableOf(visits, printing)],
    pictures: [],
    picturesTitle: '',
    printed: words.printed,
    pageWords: reportPaperWords.page[language],
    printedAt: at.toISOString(),
  }
}

function tableOf(visits: readonly Visit[], printing: Printing): SheetTable {
  const { language } = printing
  const { word, figure, moment } = sheetWords(printing)
  const total = visits.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  return {
    title: null,
    head: ['#', ...columns.map((name) => reportColumnWords[name][language])],
    rows: visits.map((visit, at) => [
      String(at + 1),
      visit.ticket.access_number,
      displayPlate(visit.police_number),
      visit.company?.name ?? dash,
      visit.comodity ?? dash,
      figure(visit.quantity),
      visit.unit ?? dash,
      visit.document === null ? dash : documentName(visit.document.type, visit.document.number),
      visit.gate.name,
      moment(visit.entered_at),
      reportChoiceWords.lamp[visit.lamp]?.[language] ?? visit.lamp,
      moment(visit.exit?.at ?? null),
      figure(visit.minutes),
    ]),
    foot:
      visits.length === 0
        ? null
        : [
            word('total'),
            `${figure(visits.length)} ${word('vehicles').toLowerCase()}`,
            ...Array<string>(10).fill(''),
            figure(total),
          ],
    right: [0, ...figures],
    empty: word('none'),
  }
}

function quantitiesOf(visits: readonly Visit[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { quantity, unit } of visits)
    if (quantity !== null) sums.set(unit ?? '', (sums.get(unit ?? '') ?? 0) + quantity)
  return sums
}

const narrowing = ['search', 'kind', 'vehicle_type', 'document_type', 'lamp', 'status', 'cargo'] as const

function filterFacts(filters: ReportFilters, label: string): [string, string][] {
  const said = narrowing.flatMap((name) => (filters[name] === undefined ? [] : [`${name} = ${filters[name]}`]))
  return said.length === 0 ? [] : [[label, said.join(', ')]]
}
