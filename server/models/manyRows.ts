import { insertAll } from '../database/trail.ts'
import type { Bound, Sql } from '../database/work.ts'

type Columns = Readonly<Record<string, Bound>>

/** Inserts rows that all have the same columns, many to a statement. */
export async function insertRows(sql: Sql, table: string, rows: readonly Columns[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  await insertAll(
    sql,
    `INSERT INTO ${table} (${columns.map(quoted).join(', ')})`,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  )
}

/** A row as it was read, and what becomes of it. */
export interface RowChange {
  readonly id: string
  readonly version: number
  readonly set: Columns
}

/**
 * Updates rows of one table in one statement; all set the same columns. Each row must still have the version it was
 * read with: if one has not, somebody wrote without the lock, and the transaction fails rather than overwrite it.
 */
export async function updateRows(sql: Sql, table: string, changes: readonly RowChange[]): Promise<void> {
  const [first] = changes
  if (first === undefined) return
  const columns = Object.keys(first.set)
  const ids = changes.map(({ id }) => id)
  const choose = (value: string) =>
    changes.length === 1 ? value : `CASE id ${changes.map(() => `WHEN ? THEN ${value}`).join(' ')} END`
  const bind = (valueOf: (change: RowChange) => Bound): Bound[] =>
    changes.length === 1 ? [valueOf(first)] : changes.flatMap((change) => [change.id, valueOf(change)])
  const changed = await sql.run(
    `UPDATE ${table} SET ${columns.map((column) => `${quoted(column)} = ${choose('?')}`).join(', ')},
       version = version + 1
     WHERE id IN (${ids.map(() => '?').join(', ')}) AND version = ${choose('?')}`,
    [...columns.flatMap((column) => bind(({ set }) => set[column] ?? null)), ...ids, ...bind(({ version }) => version)],
  )
  if (changed !== changes.length) throw new Error(`${changes.length - changed} rows of ${table} changed under the lock`)
}

/** `?, ?, ?` for so many values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

const quoted = (column: string): string => `\`${column}\``
