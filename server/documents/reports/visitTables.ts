import type { z } from 'zod'
import type { VisitReportDetail } from '#shared/contract/autogate/report.ts'
import { customsLaneWords, sourceWords } from '#shared/words/checks.ts'
import { reportActionWords, reportChoiceWords, reportColumnWords } from '#shared/words/reports.ts'
import type { SheetTable } from './reportSheet.ts'
import { dash, sheetWords, type Printing } from './sheetWords.ts'

type Detail = z.infer<typeof VisitReportDetail>

const table = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  empty = dash,
): SheetTable => ({ title, head, rows, foot: null, right: [], empty })

/** What a gate compared, with the verdict, the source and the time of each check. */
export function checkTable(title: string, proof: Detail['entry'], printing: Printing): SheetTable {
  const { word, moment } = sheetWords(printing)
  const version = proof === null ? '' : ` · ${word('policy', { version: proof.policy.version })}`
  return table(
    `${title}${version}`,
    [word('check'), word('verdict'), word('source'), word('time')],
    (proof?.checks ?? []).map((check) => [
      check.message,
      word(check.verdict),
      sourceName(check.source, printing),
      moment(check.at),
    ]),
    word('no_checks'),
  )
}

const sourceName = (source: string, { language }: Printing): string => sourceWords[source]?.[language] ?? source

export function customsTable({ entry }: Detail, printing: Printing): SheetTable[] {
  const { word, moment } = sheetWords(printing)
  const customs = entry?.customs ?? null
  if (customs === null) return []
  const head = [word('customs'), 'Nomor aju', 'SPPB', word('source'), word('time')]
  const channel = customs.customs_lane === null ? null : customsLaneWords[customs.customs_lane]?.[printing.language]
  const release = [customs.release_number, channel].filter((text) => text != null).join(' · ')
  const source = sourceName(customs.source, printing)
  const row = [customs.document, customs.nomor_aju, release === '' ? dash : release, source]
  return [table(word('customs'), head, [[...row, moment(customs.fetched_at)]])]
}

/** What people decided at either gate. */
export function operatorTable({ entry, departure }: Detail, printing: Printing): SheetTable[] {
  const { word, moment } = sheetWords(printing)
  const acts = [entry, departure].flatMap((proof) => (proof?.operator == null ? [] : [proof.operator]))
  if (acts.length === 0) return []
  const rows = acts.map((act) => [
    `${act.by} (${act.role})`,
    reportActionWords[act.action]?.[printing.language] ?? act.action,
    [act.reason, act.note].filter(Boolean).join(': '),
    moment(act.at),
  ])
  return [table(word('operator'), [word('person'), word('action'), word('reason'), word('time')], rows)]
}

export function stayTable({ stays }: Detail, printing: Printing): SheetTable[] {
  const { language } = printing
  const { word, moment, figure } = sheetWords(printing)
  if (stays.length === 0) return []
  const column = (name: keyof typeof reportColumnWords) => reportColumnWords[name][language]
  const look = (name: string, ok: boolean | null) => (ok === null ? [] : [`${name}: ${word(ok ? 'yes' : 'no')}`])
  const rows = stays.map(({ checkup, ...stay }) => [
    `${stay.area.name} ${stay.slot ?? ''}`.trim(),
    moment(stay.entered_at),
    moment(stay.left_at),
    figure(stay.minutes),
    checkup === null
      ? dash
      : [
          moment(checkup.at),
          checkup.by ?? '',
          ...look(word('documents'), checkup.documents_ok),
          ...look(word('seal'), checkup.seal_ok),
          ...look(word('plate'), checkup.plate_ok),
          checkup.notes ?? '',
        ]
          .filter((text) => text !== '')
          .join(', '),
  ])
  const head = [
    column('buffer_area'),
    column('buffer_entered_at'),
    column('buffer_left_at'),
    column('minutes'),
    column('checked_at'),
  ]
  return [table(word('buffer'), head, rows)]
}

export function cargoTable({ cargo }: Detail, printing: Printing): SheetTable[] {
  const { language } = printing
  const { word, moment, figure } = sheetWords(printing)
  if (cargo.length === 0) return []
  const column = (name: keyof typeof reportColumnWords) => reportColumnWords[name][language]
  const rows = cargo.map((operation) => [
    reportChoiceWords.cargo_status[operation.verdict]?.[language] ?? operation.verdict,
    `${figure(operation.quantity)} ${operation.unit ?? ''}`.trim(),
    operation.reason ?? dash,
    operation.checker ?? dash,
    moment(operation.finished_at ?? operation.received_at),
  ])
  const head = [word('verdict'), column('quantity'), word('reason'), word('person'), word('time')]
  return [table(word('cargo'), head, rows)]
}
