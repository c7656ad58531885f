import type { Bound, Sql } from '../database/work.ts'

/** What a decision adds to the figures of a gate's day. */
export interface DailyCount {
  readonly day: string
  readonly gateId: string
  readonly direction: string
  readonly lamp: string
  readonly vehicles: number
  readonly ritaseMinutes: number
  readonly ritaseCount: number
}

const added = ['vehicles', 'ritase_minutes', 'ritase_count']

/** Adds to the counts in one statement, always in the same order, so that two transactions never wait for each other. */
export async function addToDailyCounts(sql: Sql, counts: readonly DailyCount[]): Promise<void> {
  const sums = new Map<string, DailyCount>()
  for (const count of counts) {
    const key = [count.day, count.gateId, count.direction, count.lamp].join(' ')
    const sum = sums.get(key)
    sums.set(key, sum === undefined ? count : plus(sum, count))
  }
  if (sums.size === 0) return
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
  const values = rows.flatMap((row): Bound[] => [
    row.day,
    row.gateId,
    row.direction,
    row.lamp,
    row.vehicles,
    row.ritaseMinutes,
    row.ritaseCount,
  ])
  await sql.run(
    `INSERT INTO daily_counts (day, gate_id, direction, lamp, vehicles, ritase_minutes, ritase_count)
     VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')} ${onConflict[sql.dialect.name]}`,
    values,
  )
}

const onConflict = {
  mysql: `ON DUPLICATE KEY UPDATE ${added.map((name) => `${name} = ${name} + VALUES(${name})`).join(', ')}`,
  sqlite: `ON CONFLICT (day, gate_id, direction, lamp) DO UPDATE SET ${added
    .map((name) => `${name} = ${name} + excluded.${name}`)
    .join(', ')}`,
} as const

const plus = (a: DailyCount, b: DailyCount): DailyCount => ({
  ...a,
  vehicles: a.vehicles + b.vehicles,
  ritaseMinutes: a.ritaseMinutes + b.ritaseMinutes,
  ritaseCount: a.ritaseCount + b.ritaseCount,
})
