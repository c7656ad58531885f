import type { overrideLedger } from '#shared/contract/autogate/overrideLedger.ts'
import type { ReplyData } from '#shared/contract/endpoint.ts'
import { overrideWords } from '#shared/words/console/overrides.ts'
import { numberText } from '../../ui/formats.ts'
import { saying, type Said } from '../../ui/said.ts'
import type { Language, Sentence } from '#shared/words/sentence.ts'

export type Summary = ReplyData<typeof overrideLedger.summary>

/** `07.00` as the hour that begins there. */
export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** What stands out, one sentence each. */
export function outlierSentences({ operators, gates, hours }: Summary, language: Language): readonly Said[] {
  const said = (words: Sentence, name: string, rate: number, score: number | null) =>
    saying(words, { name, rate: numberText(rate, language), score: numberText(score ?? 0, language) })
  return [
    ...operators
      .filter(({ outlier }) => outlier)
      .map((row) => said(overrideWords.outlierOperator, row.name, row.per_day, row.score)),
    ...gates
      .filter(({ outlier }) => outlier)
      .map((row) => said(overrideWords.outlierGate, row.name, row.per_thousand ?? 0, row.score)),
    ...hours
      .filter(({ outlier }) => outlier)
      .map((row) => said(overrideWords.outlierHour, hourText(row.hour), row.count, row.score)),
  ]
}
