import { atSite } from '#shared/domain/siteTime.ts'
import type { Language } from '#shared/words/sentence.ts'

const parts = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const dates = { id: new Intl.DateTimeFormat('id-ID', parts), en: new Intl.DateTimeFormat('en-GB', parts) }

/** `Sabtu, 21 November 2026`, by the site's clock. */
export const longDate = (at: number, language: Language): string => dates[language].format(atSite(new Date(at)))
