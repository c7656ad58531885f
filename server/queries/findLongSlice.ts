import type { Slice } from '#shared/contract/page.ts'
import type { Reading } from '../database/work.ts'
import { countBriefly } from './countBriefly.ts'
import { orderBy, type Where } from './where.ts'

interface Source {
  readonly columns: string
  readonly table: string
  readonly alias: string
  readonly where: Where
}

interface Asked {
  readonly page: number
  readonly per_page: number
  readonly sort: string
}

/** Nobody turns so many pages, and to count millions takes seconds. */
export const mostCounted = 100_000

/**
 * One page of a table that only grows: its ids are found in an index before any row is read, and a list that is longer
 * than {@link mostCounted} says that it has so many.
 */
export async function findLongSlice<Row>(
  { sql, now }: Reading,
  { columns, table, alias, where }: Source,
  { page, per_page, sort }: Asked,
): Promise<Slice<Row>> {
  const ids = `SELECT ${alias}.id FROM ${table} ${alias} ${where.text}`
  const counting = `SELECT COUNT(*) AS total FROM (${ids} LIMIT ${mostCounted}) counted`
  const total = await countBriefly(sql, now, counting, where.values)
  const offset = (page - 1) * per_page
  const order = orderBy(alias, sort)
  const rows = await sql.rows<Row>(
    `SELECT ${columns} FROM (${ids} ${order} LIMIT ? OFFSET ?) page JOIN ${table} ${alias} ON ${alias}.id = page.id ${order}`,
    [...where.values, per_page, offset],
  )
  return { rows, total: Math.max(total, rows.length === 0 ? 0 : offset + rows.length) }
}
