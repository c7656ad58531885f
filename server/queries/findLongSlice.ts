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

/**
 * One page of a table of a million rows: its ids are found in an index before any row is read, and the far half of
 * the list is read from its end.
 */
export async function findLongSlice<Row>(
  { sql, now }: Reading,
  { columns, table, alias, where }: Source,
  asked: Asked,
): Promise<Slice<Row>> {
  const from = `${table} ${alias}`
  const total = await countBriefly(sql, now, `SELECT COUNT(*) AS total FROM ${from} ${where.text}`, where.values)
  const { limit, offset, backwards } = stretchOf(asked, total)
  const rows = await sql.rows<Row>(
    `SELECT ${columns} FROM (
       SELECT ${alias}.id FROM ${from} ${where.text} ${orderBy(alias, asked.sort, { backwards })} LIMIT ? OFFSET ?
     ) page JOIN ${from} ON ${alias}.id = page.id ${orderBy(alias, asked.sort)}`,
    [...where.values, limit, offset],
  )
  const seen = rows.length === 0 ? 0 : (asked.page - 1) * asked.per_page + rows.length
  return { rows, total: Math.max(total, seen) }
}

/** Which rows to read, from the end that is nearer. */
export function stretchOf({ page, per_page }: Pick<Asked, 'page' | 'per_page'>, total: number) {
  const offset = (page - 1) * per_page
  const left = total - offset
  if (offset <= total / 2 || left <= 0) return { limit: per_page, offset, backwards: false }
  return { limit: Math.min(per_page, left), offset: Math.max(0, left - per_page), backwards: true }
}
