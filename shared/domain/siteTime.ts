/** An instant as ISO 8601 in UTC with milliseconds, so that comparing the text compares the time. */
export type Instant = string

/** Minutes that the site's clock is ahead of UTC: Asia/Jakarta, which has no summer time. */
export const siteOffsetMinutes = 420

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
  const utc = typeof at === 'string' ? Date.parse(at) : at.getTime()
  const local = new Date(utc + siteOffsetMinutes * 60_000)
  return {
    day: local.toISOString().slice(0, 10),
    weekday: local.getUTCDay(),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  }
}

/** The instant at which a day of the site begins. */
export const startOfSiteDay = (day: string): Date =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) - siteOffsetMinutes * 60_000)

/** Whole minutes from one instant to another; negative when the second is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)

/** An instant moved by minutes. */
export const plusMinutes = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()
