import { atSite } from '#shared/domain/siteTime.ts'

const mostHours = 10_000

/** `2026-11-21 14:32:05` by the clock of the site, of an instant as a database writes it in UTC. */
export function createSiteStamp(): (utc: string) => string {
  /* What an hour of UTC begins with at the site. No clock is changed within it, and to ask for each instant takes long. */
  const hours = new Map<string, string | null>()
  return (utc) => {
    const hour = utc.slice(0, 13)
    let local = hours.get(hour)
    if (local === undefined) {
      if (hours.size >= mostHours) hours.clear()
      local = hourAtSite(hour)
      hours.set(hour, local)
    }
    return local === null ? textAtSite(utc) : local + utc.slice(13, 19)
  }
}

/** Null where clocks differ from UTC by something else than whole hours. */
function hourAtSite(hour: string): string | null {
  const local = textAtSite(`${hour}:00:00`)
  return local.endsWith(':00:00') ? local.slice(0, 13) : null
}

function textAtSite(utc: string): string {
  const local = atSite(new Date(`${utc.slice(0, 10)}T${utc.slice(11, 19)}.000Z`)).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 19)}`
}
