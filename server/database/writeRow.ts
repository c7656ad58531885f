import type { Bound, Sql } from './work.ts'

/** A value of a column: lists and objects are stored as JSON. */
export type Stored = Bound | readonly unknown[] | { readonly [name: string]: unknown }

export type Columns = Readonly<Record<string, Stored>>

export async function insertRow(sql: Sql, table: string, row: Columns): Promise<void> {
  const names = Object.keys(row)
  const marks = names.map(() => '?').join(', ')
  await sql.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, Object.values(row).map(bound))
}

/** Changes a row of an edited table and counts its version up. */
export async function updateRow(sql: Sql, table: string, id: string, now: Date, changes: Columns): Promise<void> {
  const names = Object.keys(changes).map((name) => `${name} = ?`)
  await sql.run(
    `UPDATE ${table} SET ${[...names, 'updated_at = ?', 'version = version + 1'].join(', ')} WHERE id = ?`,
    [...Object.values(changes).map(bound), now, id],
  )
}

const bound = (value: Stored): Bound =>
  typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value
