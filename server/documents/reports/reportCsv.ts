import { siteZone } from '#shared/domain/siteTime.ts'
import { reportChoiceWords, reportColumnWords, type ReportColumnName } from '#shared/words/reports.ts'
import type { Language, Sentence } from '#shared/words/sentence.ts'
import type { ReportExport } from '../../queries/reports/reportExport.ts'
import type { ReportNames } from '../../queries/reports/reportNames.ts'
import type { CsvColumn, CsvOrder } from '../csv/csvOrder.ts'

/** A report as the thread that writes it is asked for it. */
export const reportCsv = (asked: ReportExport, names: ReportNames, language: Language): CsvOrder => {
  const columnOf = kindsOf(names, language)
  return {
    head: asked.columns.map((name) => reportColumnWords[name][language]),
    columns: asked.columns.map((name) => columnOf[name] ?? { kind: 'text' }),
    select: asked.select,
    values: asked.values,
    at: asked.at,
    id: asked.id,
    zone: siteZone(),
  }
}

const number = { kind: 'number' } as const
const moment = { kind: 'moment' } as const

function kindsOf(names: ReportNames, language: Language): Partial<Record<ReportColumnName, CsvColumn>> {
  const named = (words: Readonly<Record<string, string>>): CsvColumn => ({ kind: 'word', words })
  const said = (choices: Readonly<Record<string, Sentence>>): CsvColumn =>
    named(Object.fromEntries(Object.entries(choices).map(([code, sentence]) => [code, sentence[language]])))
  return {
    kind: said(reportChoiceWords.kind),
    rit: number,
    company: named(names.companies),
    quantity: number,
    building: named(names.buildings),
    gate: named(names.gates),
    lane: named(names.lanes),
    entered_at: moment,
    lamp: said(reportChoiceWords.lamp),
    exit_gate: named(names.gates),
    exit_lane: named(names.lanes),
    left_at: moment,
    minutes: number,
    cargo_status: said(reportChoiceWords.cargo_status),
    buffer_area: named(names.areas),
    slot: number,
    buffer_entered_at: moment,
    buffer_left_at: moment,
    buffer_minutes: number,
    called_at: moment,
    checked_at: moment,
  }
}
