import type { z } from 'zod'
import type { VisitReportDetail } from '#shared/contract/autogate/report.ts'
import { documentName } from '#shared/domain/documentName.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { reportChoiceWords, reportColumnWords, reportPaperWords, reportTitles } from '#shared/words/reports.ts'
import type { ReportSheet, SheetPicture } from './reportSheet.ts'
import { dash, sheetWords, type Printing } from './sheetWords.ts'
import { cargoTable, checkTable, customsTable, operatorTable, stayTable } from './visitTables.ts'

type Detail = z.infer<typeof VisitReportDetail>

/** One visit with its evidence, for paper. */
export function visitSheet(
  family: keyof typeof reportTitles,
  detail: Detail,
  pictures: readonly SheetPicture[],
  printing: Printing,
): ReportSheet {
  const { language, at, site } = printing
  const words = sheetWords(printing)
  return {
    title: `${reportTitles[family][language]} · ${detail.ticket.access_number}`,
    site,
    language,
    landscape: false,
    facts: factsOf(detail, printing),
    tables: [
      checkTable(words.word('entry'), detail.entry, printing),
      ...(detail.departure === null ? [] : [checkTable(words.word('exit'), detail.departure, printing)]),
      ...customsTable(detail, printing),
      ...operatorTable(detail, printing),
      ...stayTable(detail, printing),
      ...cargoTable(detail, printing),
    ],
    pictures,
    picturesTitle: words.word('photos'),
    printed: words.printed,
    pageWords: reportPaperWords.page[language],
    printedAt: at.toISOString(),
  }
}

function factsOf(detail: Detail, printing: Printing): [string, string][] {
  const { language } = printing
  const { word, moment, figure } = sheetWords(printing)
  const column = (name: keyof typeof reportColumnWords) => reportColumnWords[name][language]
  const lamp = (name: string | null) => (name === null ? dash : (reportChoiceWords.lamp[name]?.[language] ?? name))
  const { ticket, document, exit, port_call: call } = detail
  const kind = reportChoiceWords.kind[ticket.kind]?.[language] ?? ticket.kind
  return [
    [column('access_number'), `${ticket.access_number} · ${kind} · ${column('rit').toLowerCase()} ${detail.rit}`],
    [column('company'), detail.company?.name ?? dash],
    [column('police_number'), [displayPlate(detail.police_number), detail.vehicle_type].filter(Boolean).join(' · ')],
    [column('comodity'), detail.comodity ?? dash],
    [column('quantity'), `${figure(detail.quantity)} ${detail.unit ?? ''}`.trim()],
    [column('document_type'), document === null ? dash : documentName(document.type, document.number)],
    ...(call === null ? [] : [['SPMK', portCall(call, language)] as [string, string]]),
    [column('building'), detail.building?.name ?? dash],
    [column('gate'), `${detail.gate.name} · ${detail.lane ?? dash} · ${lamp(detail.lamp)}`],
    [column('entered_at'), moment(detail.entered_at)],
    [
      column('exit_gate'),
      exit === null ? word('still_inside') : `${exit.gate.name} · ${exit.lane ?? dash} · ${lamp(exit.lamp)}`,
    ],
    [column('left_at'), moment(exit?.at ?? null)],
    [column('minutes'), figure(detail.minutes)],
  ]
}

const portCall = (call: NonNullable<Detail['port_call']>, language: Printing['language']): string =>
  [call.spmk_number, call.vessel_name, call.voyage, activityOf(call.activity, language), call.berth]
    .filter((text) => text !== null)
    .join(' · ')

const activityOf = (activity: string | null, language: Printing['language']): string | null =>
  activity === null ? null : (reportChoiceWords.activity[activity]?.[language] ?? activity)
