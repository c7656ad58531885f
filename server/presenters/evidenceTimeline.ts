import { evidenceWords, lampWords } from '#shared/words/evidence.ts'
import { titleOfReason } from '#shared/words/interventionReasons.ts'
import { sayReason } from '#shared/words/reasonSentence.ts'
import { say, type Language, type Sentence, type Values } from '#shared/words/sentence.ts'
import type { Evidence } from '../queries/verification.ts'

/** The title of an operator's reason. */
export const reasonTitle = (code: string, language: Language): string =>
  (titleOfReason(code) ?? evidenceWords.plate_corrected)[language]

/** What happened, step by step, from the scan to the passage. */
export function presentTimeline({ activity, intervention, undone }: Evidence, language: Language) {
  const steps: { readonly at: string; readonly message: string }[] = []
  const tell = (at: Date | string, sentence: Sentence, values: Values = {}) =>
    steps.push({ at: typeof at === 'string' ? at : at.toISOString(), message: say(sentence, language, values) })
  const { access_number, lane_code: lane, scanned_at, decided_at, override, plate_read } = activity

  if (access_number === null) tell(scanned_at, evidenceWords.code_unread, { lane })
  else tell(scanned_at, evidenceWords.code_read, { access_number, lane })
  if (plate_read !== null)
    tell(scanned_at, evidenceWords.plate_read, {
      plate: plate_read,
      confidence: activity.plate_confidence === null ? '?' : Math.round(Number(activity.plate_confidence) * 100),
    })
  const [reason] = activity.reasons ?? []
  if (reason !== undefined)
    tell(decided_at, evidenceWords.decided, {
      lamp: lampWords[activity.lamp],
      reason: sayReason(reason, language),
    })
  if (intervention !== null) tell(intervention.opened_at, evidenceWords.queued)
  if (override !== null)
    tell(override.at, sentenceOf[override.action], {
      by: override.by,
      reason: reasonTitle(override.reason_code, language),
      plate: activity.plate_corrected ?? '?',
    })
  if (activity.passed_at !== null) tell(activity.passed_at, evidenceWords.passed)
  if (undone !== null) tell(undone.undone_at, evidenceWords.undone_by, { by: undone.by_name, note: undone.note })
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const sentenceOf = {
  open: evidenceWords.opened_by,
  refuse: evidenceWords.refused_by,
  correct_plate: evidenceWords.corrected_by,
} as const
