import { matchPlates } from '#shared/domain/plateMatch.ts'
import { evidenceWords } from '#shared/words/console/evidence.ts'
import { saying, within, type Said } from '../../ui/said.ts'

/** What the two plates have to do with each other, in one sentence; null where one of them is missing. */
export function plateHint(read: string | null, expected: string | null): Said | null {
  if (read === null || expected === null) return null
  const { same, differences } = matchPlates(read, expected)
  if (same) return saying(evidenceWords.platesSame)
  const pairs = differences.map((one) => `${one.read ?? '–'}/${one.expected ?? '–'}`).join(', ')
  const count = differences.length
  const ending = differences.every(({ confusable }) => confusable)
    ? evidenceWords.confusable
    : evidenceWords.notConfusable
  const sentence = evidenceWords.differ
  return within({ id: `${sentence.id}{ending}`, en: `${sentence.en}{ending}` }, 'ending', ending, { pairs, count })
}
