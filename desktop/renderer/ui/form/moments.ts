import { atSite } from '#shared/domain/siteTime.ts'

/** An instant as the site's clock shows it, for a field: `2026-11-21T14:30`. */
export const toSiteClock = (instant: string): string => atSite(instant).toISOString().slice(0, 16)

/** The instant that the site's clock calls so; null when the text is none. */
export function fromSiteClock(text: string): string | null {
  const guess = Date.parse(`${text}Z`)
  if (Number.isNaN(guess)) return null
  const ahead = atSite(new Date(guess)).getTime() - guess
  return new Date(guess - ahead).toISOString()
}
