import { startOfSiteDay, type Instant } from './siteTime.ts'

const wayward = /^(?:(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})|(\d{2})[-/.]?(\d{2})[-/.]?(\d{4}))/
const clock = /^[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?$/

/** A day as customs and port write it (`yyyy-mm-dd`, `yyyymmdd`, `dd-mm-yyyy`, `ddmmyyyy`); null for anything else. */
export function readOutsideDay(text: string): string | null {
  const found = dayAtFront(text.trim())
  return found === null || !/^$|^[T ]/.test(found.rest) ? null : found.day
}

/** A day with a time of the site's clock, or an ISO instant; a day alone begins at midnight. Null for anything else. */
export function readOutsideMoment(text: string): Instant | null {
  const trimmed = text.trim()
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(trimmed)) {
    const at = Date.parse(trimmed)
    return Number.isNaN(at) ? null : new Date(at).toISOString()
  }
  const found = dayAtFront(trimmed)
  if (found === null) return null
  const [, hour = '00', minute = '00', second = '00'] =
    found.rest === '' ? [] : (clock.exec(found.rest) ?? [null, '99'])
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const sinceMidnight = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000
  return new Date(startOfSiteDay(found.day).getTime() + sinceMidnight).toISOString()
}

/** The two orders cannot be mistaken for each other: a year that begins with 19 or 20 is no month. */
function dayAtFront(text: string): { readonly day: string; readonly rest: string } | null {
  for (const pattern of [wayward, /^()()()(\d{2})(\d{2})(\d{4})/]) {
    const match = pattern.exec(text)
    if (match === null) continue
    const [whole, y1, m1, d1, d2, m2, y2] = match
    const [year, month, date] = y1 ? [y1, m1, d1] : [y2, m2, d2]
    const day = `${year ?? ''}-${month ?? ''}-${date ?? ''}`
    if (isDay(day)) return { day, rest: text.slice(whole.length) }
  }
  return null
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00.000Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day && day >= '1990' && day < '2100'
}
