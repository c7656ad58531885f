/** An instant as ISO 8601 in UTC with milliseconds, so that comparing the text compares the time. */
export type Instant = string

export const usualSiteZone = 'Asia/Jakarta'

let site = clocksOf(usualSiteZone)

/**
 * Sets the clock on the wall of the site, an IANA zone. A process serves one site: it calls this once, when it starts or
 * learns its site, and every rule reads the same clock. Throws a RangeError for a zone that nobody knows.
 */
export function setSiteZone(zone: string): void {
  site = clocksOf(zone)
}

export const siteZone = (): string => site.zone

export interface SiteClock {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** 0 Sunday to 6 Saturday */
  readonly weekday: number
  /** Minutes since midnight */
  readonly minute: number
}

/** What the clock on the wall of the site shows at an instant. */
export function siteClock(at: Instant | Date): SiteClock {
  const local = atSite(at)
  return {
    day: local.toISOString().slice(0, 10),
    weekday: local.getUTCDay(),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  }
}

/** A date whose UTC parts are what the site's clock shows at an instant. */
export function atSite(at: Instant | Date): Date {
  const utc = typeof at === 'string' ? Date.parse(at) : at.getTime()
  return new Date(utc + offsetAt(utc))
}

/** What people call the site's time: `WIB`, `WITA` and `WIT` in Indonesia, `GMT+9` elsewhere. */
export const siteZoneName = (at: Instant | Date): string =>
  site.names.formatToParts(typeof at === 'string' ? new Date(at) : at).find(({ type }) => type === 'timeZoneName')
    ?.value ?? site.zone

/** Minutes since midnight of `06:00`; of `24:00` a whole day. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const dayMs = 86_400_000

/** The instant at which a day of the site begins; where summer time skips midnight, the first one that exists. */
export function startOfSiteDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00.000Z`)
  const [first, second] = [midnight - offsetAt(midnight - dayMs), midnight - offsetAt(midnight + dayMs)]
  const [early, late] = [new Date(Math.min(first, second)), new Date(Math.max(first, second))]
  return siteClock(early).day === day ? early : late
}

/** The instant at which a day of the site is over, and the next one begins. */
export const endOfSiteDay = (day: string): Date =>
  startOfSiteDay(new Date(Date.parse(`${day}T00:00:00.000Z`) + dayMs).toISOString().slice(0, 10))

/** Whole minutes from one instant to another; negative when the second is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)

/** An instant moved by minutes. */
export const plusMinutes = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

function clocksOf(zone: string) {
  return {
    zone,
    offsets: new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }),
    /* Only Indonesian has names for the zones of Indonesia. */
    names: new Intl.DateTimeFormat('id-ID', { timeZone: zone, timeZoneName: 'short' }),
  }
}

/** Milliseconds that the site's clock is ahead of UTC: `GMT+07:00` is 25,200,000. */
function offsetAt(utc: number): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(site.offsets.format(utc)) ?? []
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60_000 : 60_000)
}
