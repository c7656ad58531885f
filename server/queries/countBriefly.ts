import type { Bound, Sql } from '../database/work.ts'

const keptMs = 3_000
/** Counting fewer rows than this is cheaper than being wrong about them. */
const worthKeeping = 10_000
const mostKept = 500

interface Counts {
  readonly kept: Map<string, { readonly total: number; readonly until: number }>
  /** Large ones that are being counted anew: whoever asks meanwhile waits for the same answer. */
  readonly asked: Map<string, Promise<number>>
}

const countsOf = new WeakMap<Sql, Counts>()

/**
 * How many rows a statement counts. Large counts are remembered for three seconds, and however many ask for one when
 * these are over, the database counts once; small counts are exact.
 */
export async function countBriefly(sql: Sql, now: Date, statement: string, values: readonly Bound[]): Promise<number> {
  const counts: Counts = countsOf.get(sql) ?? { kept: new Map(), asked: new Map() }
  countsOf.set(sql, counts)
  const { kept, asked } = counts
  const key = JSON.stringify([statement, values])
  const known = kept.get(key)
  if (known !== undefined && known.until > now.getTime()) return known.total
  const under = asked.get(key)
  if (known !== undefined && under !== undefined) return await under
  const counting = count(sql, statement, values)
  asked.set(key, counting)
  try {
    const total = await counting
    kept.delete(key)
    if (total >= worthKeeping) kept.set(key, { total, until: now.getTime() + keptMs })
    const oldest = kept.keys().next()
    if (kept.size > mostKept && oldest.done === false) kept.delete(oldest.value)
    return total
  } finally {
    asked.delete(key)
  }
}

async function count(sql: Sql, statement: string, values: readonly Bound[]): Promise<number> {
  const [row] = await sql.rows<{ total: number }>(statement, values)
  return Number(row?.total ?? 0)
}
