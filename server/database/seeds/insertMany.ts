import type { Bound, Sql } from '../work.ts'

const rowsPerStatement = 100

/** Inserts rows of one table; all have the columns of the first, what one lacks is null. Objects become JSON. */
export async function insertMany(sql: Sql, table: string, rows: readonly object[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const head = `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(', ')}) VALUES `
  const marks = `(${names.map(() => '?').join(', ')})`
  for (let first = 0; first < rows.length; first += rowsPerStatement) {
    const part = rows.slice(first, first + rowsPerStatement) as Record<string, unknown>[]
    const values = part.flatMap((row) => names.map((name) => bound(row[name])))
    await sql.run(head + part.map(() => marks).join(', '), values)
  }
}

function bound(value: unknown): Bound {
  if (value === undefined || value === null) return null
  if (value instanceof Date || typeof value !== 'object') return value as Bound
  return JSON.stringify(value)
}
