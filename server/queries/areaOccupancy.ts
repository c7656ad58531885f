import type { Sql } from '../database/work.ts'
import type { Ports } from '../ports.ts'

/** How many vehicles stand in each area, counted anew every two seconds and kept up with in between. */
interface Counted {
  readonly inside: Map<string, number>
  readonly until: number
}

const counts = new WeakMap<Ports, Counted>()
const lifetimeMs = 2000

/** Vehicles on the site by area of their destinations and by destination. */
export async function countInside(sql: Sql): Promise<Map<string, number>> {
  const from = `FROM tickets t JOIN ticket_buildings tb ON tb.ticket_id = t.id JOIN buildings b ON b.id = tb.building_id
    WHERE t.status IN ('checked_in', 'in_buffer', 'loading')`
  const rows = await sql.rows<{ place: string; inside: number }>(
    `SELECT b.area_id AS place, COUNT(DISTINCT t.id) AS inside ${from} GROUP BY b.area_id
     UNION ALL SELECT b.id, COUNT(*) ${from} GROUP BY b.id`,
  )
  return new Map(rows.map(({ place, inside }) => [place, inside]))
}

/**
 * Vehicles per area and per destination. A yard's capacity is a soft limit: a count of every vehicle inside for each check-in would make
 * the gate slower the fuller the site is, so several servers may see each other's vehicles two seconds late.
 */
export async function areaOccupancy(sql: Sql, ports: Ports): Promise<(areaId: string) => number> {
  let counted = counts.get(ports)
  if (counted === undefined || counted.until < performance.now()) {
    counted = {
      inside: await countInside(sql),
      until: performance.now() + lifetimeMs,
    }
    counts.set(ports, counted)
  }
  const { inside } = counted
  return (areaId) => inside.get(areaId) ?? 0
}

/** Adds vehicles that entered (or, negative, left) to the count that is being kept. */
export function countMoved(ports: Ports, moved: ReadonlyMap<string, number>): void {
  const counted = counts.get(ports)
  if (counted === undefined) return
  for (const [areaId, by] of moved) counted.inside.set(areaId, (counted.inside.get(areaId) ?? 0) + by)
}
