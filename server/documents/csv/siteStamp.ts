import { atSite } from '#shared/domain/siteTime.ts'

/** `2026-11-21 14:32:05` by the clock of the site, of an instant as a database writes it in UTC. */
export function createSiteStamp(): (utc: string) => string {
  const offsets = new Map<string, number>()
  /* No clock is changed within an hour, and to ask for each instant takes longer than all else. */
  const offsetIn = (hour: string): number => {
    const known = offsets.get(hour)
    if (known !== undefined) return known
    const start = new Date(`${hour.replace(' ', 'T')}:00:00.000Z`)
    const offset = atSite(start).getTime() - start.getTime()
    if (offsets.size >= mostHours) offsets.clear()
    offsets.set(hour, offset)
    return offset
  }
  return (utc) => {
    const offset = offsetIn(utc.slice(0, 13))
    const time = Date.parse(`${utc.slice(0, 10)}T${utc.slice(11, 19)}.000Z`)
    const local = new Date(time + offset).toISOString()
    return `${local.slice(0, 10)} ${local.slice(11, 19)}`
  }
}

const mostHours = 10_000
