import { insertAll } from '../trail.ts'
import type { Bound, Sql } from '../work.ts'

/** Inserts rows of one table; all have the columns of the first, what one lacks is null. Objects become JSON. */
export async function insertMany(sql: Sql, table: string, rows: readonly object[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const values = (rows as readonly Record<string, unknown>[]).map((row) => names.map((name) => bound(row[name])))
  await insertAll(sql, `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(', ')})`, values)
}

function bound(value: unknown): Bound {
  if (value === undefined || value === null) return null
  if (value instanceof Date || typeof value !== 'object') return value as Bound
  return JSON.stringify(value)
}
