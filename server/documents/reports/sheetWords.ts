import { reportPaperWords } from '#shared/words/reports.ts'
import { figureText } from '#shared/words/figureText.ts'
import { say, type Language, type Values } from '#shared/words/sentence.ts'
import { siteMoment, zonedSiteMoment } from '#shared/words/siteTimeWords.ts'

/** Who asks for a paper, when, and in which language. */
export interface Printing {
  readonly language: Language
  readonly by: string
  readonly at: Date
  readonly site: string
}

export type PaperWord = keyof typeof reportPaperWords

export const dash = '–'

/** The words of a report's paper in one language. */
export function sheetWords({ language, by, at }: Printing) {
  const word = (name: PaperWord, values: Values = {}): string => say(reportPaperWords[name], language, values)
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return {
    word,
    printed: word('printed', { at: zonedSiteMoment(at.toISOString(), language), by }),
    moment: (instant: string | null): string => (instant === null ? dash : siteMoment(instant, language)),
    figure: (figure: number | null): string => (figure === null ? dash : figureText(figure, language)),
    /** A day of the site, `21 Nov 2026`. */
    day: (day: string): string =>
      new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  }
}
