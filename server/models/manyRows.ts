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
  const ids = changes.map(({ id }) => id)
  const sets = choices(ids, changes)
  const seen = choose(
    ids,
    changes.map(({ version }) => version),
  )
  const changed = await sql.run(
    `UPDATE ${table} SET ${sets.map(({ column, choice }) => `${quoted(column)} = ${choice.text}, `).join('')}
       version = version + 1
     WHERE id IN (${marks(ids)}) AND version = ${seen.text}`,
    [...sets.flatMap(({ choice }) => choice.values), ...ids, ...seen.values],
  )
  if (changed !== changes.length) throw new Error(`${changes.length - changed} rows of ${table} changed under the lock`)
}

/** Sets columns of rows that only the holder of another row's lock writes; one statement, rows that are gone stay so. */
export async function setRows(sql: Sql, table: string, changes: readonly Omit<RowChange, 'version'>[]): Promise<void> {
  if (changes.length === 0) return
  const ids = changes.map(({ id }) => id)
  const sets = choices(ids, changes)
  await sql.run(
    `UPDATE ${table} SET ${sets.map(({ column, choice }) => `${quoted(column)} = ${choice.text}`).join(', ')}
     WHERE id IN (${marks(ids)})`,
    [...sets.flatMap(({ choice }) => choice.values), ...ids],
  )
}

const choices = (ids: readonly string[], changes: readonly { readonly set: Columns }[]) =>
  Object.keys(changes[0]?.set ?? {}).map((column) => ({
    column,
    choice: choose(
      ids,
      changes.map(({ set }) => set[column] ?? null),
    ),
  }))

/** One value where all rows agree, else the value of each row by its id. */
function choose(ids: readonly string[], values: readonly Bound[]): { text: string; values: readonly Bound[] } {
  const [first] = values
  if (first !== undefined && values.every((value) => value === first)) return { text: '?', values: [first] }
  return {
    text: `CASE id ${ids.map(() => 'WHEN ? THEN ?').join(' ')} END`,
    values: ids.flatMap((id, at) => [id, values[at] ?? null]),
  }
}

/** `?, ?, ?` for so many values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

const quoted = (column: string): string => `\`${column}\``
