import type { Bound, Sql } from '../database/work.ts'

const keptMs = 3_000
/** For so long an old count is told while it is counted anew. */
const toldMs = 10_000
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
 * How many rows a statement counts. Small counts are exact. Large ones are remembered for three seconds and told for
 * ten more while they are counted anew: once, however many ask.
 */
export async function countBriefly(sql: Sql, now: Date, statement: string, values: readonly Bound[]): Promise<number> {
  const counts: Counts = countsOf.get(sql) ?? { kept: new Map(), asked: new Map() }
  countsOf.set(sql, counts)
  const { kept, asked } = counts
  const key = JSON.stringify([statement, values])
  const known = kept.get(key)
  if (known !== undefined && known.until > now.getTime()) return known.total
  const counting = (known === undefined ? undefined : asked.get(key)) ?? recount()
  if (known === undefined || now.getTime() - known.until > toldMs) return await counting
  /* Whoever really needs it will ask again, and be told what is wrong. */
  counting.catch(() => {})
  return known.total

  async function recount(): Promise<number> {
    const counted = count(sql, statement, values)
    asked.set(key, counted)
    try {
      const total = await counted
      kept.delete(key)
      if (total >= worthKeeping) kept.set(key, { total, until: now.getTime() + keptMs })
      const oldest = kept.keys().next()
      if (kept.size > mostKept && oldest.done === false) kept.delete(oldest.value)
      return total
    } finally {
      asked.delete(key)
    }
  }
}

async function count(sql: Sql, statement: string, values: readonly Bound[]): Promise<number> {
  const [row] = await sql.rows<{ total: number }>(statement, values)
  return Number(row?.total ?? 0)
}
