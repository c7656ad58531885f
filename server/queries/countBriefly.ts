import type { Bound, Sql } from '../database/work.ts'

const keptMs = 3_000
/** Counting fewer rows than this is cheaper than being wrong about them. */
const worthKeeping = 10_000
const mostKept = 500

const kept = new Map<string, { readonly total: number; readonly until: number }>()

/** How many rows a statement counts; large counts are remembered for three seconds. */
export async function countBriefly(sql: Sql, now: Date, statement: string, values: readonly Bound[]): Promise<number> {
  const key = JSON.stringify([statement, values])
  const known = kept.get(key)
  if (known !== undefined && known.until > now.getTime()) return known.total
  const [row] = await sql.rows<{ total: number }>(statement, values)
  const total = Number(row?.total ?? 0)
  kept.delete(key)
  if (total >= worthKeeping) kept.set(key, { total, until: now.getTime() + keptMs })
  const oldest = kept.keys().next()
  if (kept.size > mostKept && oldest.done === false) kept.delete(oldest.value)
  return total
}
