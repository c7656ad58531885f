import { watchWords } from '#shared/words/console/watchlist.ts'
import type { Language } from '#shared/words/sentence.ts'
import { momentText } from '../../ui/formats.ts'
import type { Words } from '../../ui/useWords.ts'

/** From when until when, in words; what has no end says so. */
export function validityText(
  row: { readonly valid_from: string | null; readonly valid_until: string | null },
  say: Words,
  language: Language,
): string {
  const end = row.valid_until === null ? say(watchWords.forever) : momentText(row.valid_until, language)
  return row.valid_from === null ? end : `${momentText(row.valid_from, language)} – ${end}`
}
