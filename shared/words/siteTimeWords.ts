import { atSite, siteZoneName, type Instant } from '../domain/siteTime.ts'
import type { Language, Values } from './sentence.ts'

const months: Readonly<Record<Language, readonly string[]>> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

/** `21 Nov 2026 14:32`, as the clock of the site shows it. */
export function siteMoment(at: Instant, language: Language): string {
  const local = atSite(at)
  const month = months[language][local.getUTCMonth()] ?? ''
  return `${local.getUTCDate()} ${month} ${local.getUTCFullYear()} ${local.toISOString().slice(11, 16)}`
}

/** `21 Nov 2026 14:32 WIB`, for paper and letters, which travel. */
export const zonedSiteMoment = (at: Instant, language: Language): string =>
  `${siteMoment(at, language)} ${siteZoneName(at)}`

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** Values as a person reads them: instants become the site's time, all else stays. */
export function readableValues(values: Values, language: Language): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && instant.test(value) ? siteMoment(value, language) : value,
    ]),
  )
}
