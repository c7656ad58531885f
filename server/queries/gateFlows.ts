import type { GateFlow } from '#shared/contract/live.ts'
import type { Reading } from '../database/work.ts'

const steps = 12
const stepMs = 5 * 60_000
const servicesLookedAt = 300

type Counted = { readonly gate_id: string; readonly direction: 'in' | 'out' } & Readonly<Record<string, number>>

interface Served {
  readonly gate_id: string
  readonly direction: 'in' | 'out'
  readonly scanned_at: Date
  readonly passed_at: Date
}

/** The last hour of each gate and direction in five-minute steps, and how long a vehicle takes from scan to passage. */
export async function gateFlows({ sql, now }: Reading): Promise<GateFlow[]> {
  const begin = now.getTime() - steps * stepMs
  const starts = Array.from({ length: steps }, (_, step) => new Date(begin + step * stepMs))
  const since = starts.map((_, step) => `SUM(CASE WHEN decided_at >= ? THEN 1 ELSE 0 END) AS since_${step}`)
  const counted = await sql.rows<Counted>(
    `SELECT gate_id, direction, ${since.join(', ')} FROM gate_activities
     WHERE decided_at >= ? AND outcome = 'opened' GROUP BY gate_id, direction`,
    [...starts, new Date(begin)],
  )
  const served = await sql.rows<Served>(
    `SELECT gate_id, direction, scanned_at, passed_at FROM gate_activities
     WHERE decided_at >= ? AND passed_at IS NOT NULL ORDER BY decided_at DESC LIMIT ${servicesLookedAt}`,
    [new Date(begin)],
  )
  return counted.map((row) => ({
    gate_id: row.gate_id,
    direction: row.direction,
    counts: starts.map((_, step) => (row[`since_${step}`] ?? 0) - (row[`since_${step + 1}`] ?? 0)),
    service_seconds: meanSeconds(
      served.filter((one) => one.gate_id === row.gate_id && one.direction === row.direction),
    ),
  }))
}

function meanSeconds(served: readonly Served[]): number | null {
  if (served.length === 0) return null
  const total = served.reduce((sum, { scanned_at, passed_at }) => sum + passed_at.getTime() - scanned_at.getTime(), 0)
  return Math.round(total / served.length / 100) / 10
}
