import { siteZone } from '#shared/domain/siteTime.ts'
import { interventionReasonWords } from '#shared/words/interventionReasons.ts'
import { evidenceWords } from '#shared/words/evidence.ts'
import { ledgerColumnWords, type LedgerColumnName } from '#shared/words/outliers.ts'
import { reportChoiceWords } from '#shared/words/reports.ts'
import type { Language, Sentence } from '#shared/words/sentence.ts'
import type { openingsExport } from '../queries/openingRows.ts'
import type { CsvColumn, CsvOrder } from './csv/csvOrder.ts'

/** The ledger of manual openings as the thread that writes it is asked for it. */
export function ledgerCsv(asked: ReturnType<typeof openingsExport>, language: Language): CsvOrder {
  const { columns, ...statement } = asked
  const kinds = kindsOf(language)
  return {
    ...statement,
    head: columns.map((name) => ledgerColumnWords[name][language]),
    columns: columns.map((name) => kinds[name] ?? { kind: 'text' }),
    zone: siteZone(),
  }
}

function kindsOf(language: Language): Partial<Record<LedgerColumnName, CsvColumn>> {
  const said = (choices: Readonly<Record<string, Sentence>>): CsvColumn => ({
    kind: 'word',
    words: Object.fromEntries(Object.entries(choices).map(([code, sentence]) => [code, sentence[language]])),
  })
  const titles = Object.entries(interventionReasonWords).map(([code, { title }]) => [code, title] as const)
  return {
    opened_at: { kind: 'moment' },
    reason: said({ ...Object.fromEntries(titles), plate_corrected: evidenceWords.plate_corrected }),
    lamp: said(reportChoiceWords.lamp),
    waited_seconds: { kind: 'number' },
  }
}
