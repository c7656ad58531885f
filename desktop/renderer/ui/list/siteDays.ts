import { atSite } from '#shared/domain/siteTime.ts'

const dayMs = 86_400_000

/** A day by the site's clock, as the API writes it: today, or so many days away. */
export const siteDay = (now: number, away = 0): string =>
  atSite(new Date(now + away * dayMs))
    .toISOString()
    .slice(0, 10)

/** The site's month so far. */
export function monthOf(now: number): { from: string; until: string } {
  const until = siteDay(now)
  return { from: `${until.slice(0, 8)}01`, until }
}
