import type { SiteSummary } from '#shared/contract/live.ts'
import { siteClock, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Reading } from '../database/work.ts'

interface Passed {
  readonly entered: number
  readonly left_today: number
  readonly minutes: number | null
}

/** Today's figures of the site, counted as the dashboards count; an index answers each without touching a row. */
export async function siteSummary({ sql, now }: Reading): Promise<SiteSummary> {
  const { day } = siteClock(now)
  const midnight = startOfSiteDay(day)
  const [passed] = await sql.rows<Passed>(
    `SELECT (SELECT COUNT(*) FROM visits WHERE entered_at >= ?) AS entered,
       (SELECT COUNT(*) FROM visits WHERE left_at >= ?) AS left_today,
       (SELECT AVG(minutes) FROM visits WHERE left_at >= ?) AS minutes`,
    [midnight, midnight, midnight],
  )
  const [places] = await sql.rows<{ inside: number; used: number; capacity: number | null }>(
    `SELECT
       (SELECT COUNT(*) FROM tickets WHERE status IN ('checked_in', 'in_buffer', 'loading')) AS inside,
       (SELECT COUNT(*) FROM buffer_stays WHERE left_at IS NULL) AS used,
       (SELECT SUM(capacity) FROM areas WHERE type = 'buffer_zone' AND deleted_at IS NULL) AS capacity`,
  )
  const minutes = passed?.minutes ?? null
  return {
    day,
    entered: passed?.entered ?? 0,
    left: passed?.left_today ?? 0,
    inside: places?.inside ?? 0,
    average_minutes: minutes === null ? null : Math.round(minutes),
    buffer: { used: places?.used ?? 0, capacity: places?.capacity ?? 0 },
  }
}
