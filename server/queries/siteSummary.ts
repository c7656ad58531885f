import type { SiteSummary } from '#shared/contract/live.ts'
import { siteClock, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Reading } from '../database/work.ts'

interface Passed {
  readonly direction: 'in' | 'out'
  readonly vehicles: number
  readonly minutes: number | null
}

/** Today's figures of the site; the index `activities_decided` answers the first statement without touching a row. */
export async function siteSummary({ sql, now }: Reading): Promise<SiteSummary> {
  const { day } = siteClock(now)
  const passed = await sql.rows<Passed>(
    `SELECT direction, COUNT(*) AS vehicles, AVG(ritase_minutes) AS minutes FROM gate_activities
     WHERE decided_at >= ? AND outcome = 'opened' GROUP BY direction`,
    [startOfSiteDay(day)],
  )
  const [places] = await sql.rows<{ inside: number; used: number; capacity: number | null }>(
    `SELECT
       (SELECT COUNT(*) FROM tickets WHERE status IN ('checked_in', 'in_buffer', 'loading')) AS inside,
       (SELECT COUNT(*) FROM tickets WHERE status = 'in_buffer') AS used,
       (SELECT SUM(capacity) FROM areas WHERE type = 'buffer_zone' AND deleted_at IS NULL) AS capacity`,
  )
  const of = (direction: 'in' | 'out') => passed.find((row) => row.direction === direction)
  const minutes = of('out')?.minutes ?? null
  return {
    day,
    entered: of('in')?.vehicles ?? 0,
    left: of('out')?.vehicles ?? 0,
    inside: places?.inside ?? 0,
    average_minutes: minutes === null ? null : Math.round(minutes),
    buffer: { used: places?.used ?? 0, capacity: places?.capacity ?? 0 },
  }
}
