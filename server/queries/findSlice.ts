import type { Slice } from '#shared/contract/page.ts'
import type { Sql } from '../database/work.ts'
import { orderBy, type Where } from './where.ts'

interface Source {
  readonly columns: string
  readonly table: string
  readonly alias: string
  /** LEFT JOINs that the columns need; conditions speak of the table only. */
  readonly joins?: string
  readonly where: Where
}

/** One page of a table of hundreds or thousands of rows, counted every time. */
export async function findSlice<Row>(
  sql: Sql,
  { columns, table, alias, joins = '', where }: Source,
  { page, per_page, sort }: { page: number; per_page: number; sort: string },
): Promise<Slice<Row>> {
  const rows = await sql.rows<Row>(
    `SELECT ${columns} FROM ${table} ${alias} ${joins} ${where.text} ${orderBy(alias, sort)} LIMIT ? OFFSET ?`,
    [...where.values, per_page, (page - 1) * per_page],
  )
  const counted = await sql.rows<{ total: number }>(
    `SELECT COUNT(*) AS total FROM ${table} ${alias} ${where.text}`,
    where.values,
  )
  return { rows, total: Number(counted[0]?.total ?? 0) }
}
