import { atSite } from '#shared/domain/siteTime.ts'
import { say, type Language } from '#shared/words/sentence.ts'
import { unitWords } from '#shared/words/console/units.ts'

const locales = { id: 'id-ID', en: 'en-GB' } as const

const dateParts = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const
const dates = {
  id: new Intl.DateTimeFormat(locales.id, dateParts),
  en: new Intl.DateTimeFormat(locales.en, dateParts),
}
const numbers = { id: new Intl.NumberFormat(locales.id), en: new Intl.NumberFormat(locales.en) }

type Moment = string | number

/** `14:32:08`, the site's clock in both languages. */
export const clockTime = (at: Moment): string => atSite(new Date(at)).toISOString().slice(11, 19)

/** `14:32` */
export const shortTime = (at: Moment): string => clockTime(at).slice(0, 5)

/** `21 Nov 2026` */
export const dateText = (at: Moment, language: Language): string => dates[language].format(atSite(new Date(at)))

/** A day without an hour, written `2026-11-21` by the API: `21 Nov 2026`. */
export const dayText = (day: string, language: Language): string => dates[language].format(new Date(`${day}T00:00:00Z`))

/** `21 Nov 2026, 14:32` */
export const momentText = (at: Moment, language: Language): string => `${dateText(at, language)}, ${shortTime(at)}`

/** `1.284` in Indonesian, `1,284` in English. */
export const countText = (count: number, language: Language): string => numbers[language].format(count)

/** How long somebody has waited: `00:31`, from an hour on `1:02:03`. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`
}

/** A calm age: `14 dtk`, `3 mnt`, `1 j 42 m`, `2 h 3 j`. */
export function duration(ms: number, language: Language): string {
  const s = Math.max(0, Math.floor(ms / 1000))
  const m = Math.floor(s / 60)
  const h = Math.floor(m / 60)
  if (s < 60) return say(unitWords.seconds, language, { s })
  if (h < 1) return say(unitWords.minutes, language, { m })
  if (h < 24) return say(unitWords.hours, language, { h, m: m % 60 })
  return say(unitWords.days, language, { d: Math.floor(h / 24), h: h % 24 })
}

/** Tenths of a second, `0,8` or `0.8`. */
export const tenths = (ms: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ms / 1000)

const amounts = {
  id: new Intl.NumberFormat(locales.id, { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 3 }),
}

/** An amount with at most three decimals: `12,5` in Indonesian. */
export const numberText = (amount: number, language: Language): string => amounts[language].format(amount)
