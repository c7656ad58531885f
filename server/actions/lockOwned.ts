import { Refusal } from '#shared/contract/errors.ts'
import type { Sql, Work } from '../database/work.ts'
import { seesRowOf } from '../policies/companyScope.ts'

interface Owned {
  readonly company_id: string | null
}

/** A row that its own company may change, locked; for everybody else there is none. */
export async function lockOwned<Row extends Owned>(
  { sql, actor }: Work,
  table: string,
  id: string | number,
  find: (sql: Sql) => Promise<Row | null>,
): Promise<Row> {
  await sql.rows(`SELECT id FROM ${table} WHERE id = ? ${sql.dialect.forUpdate}`, [id])
  const row = await find(sql)
  if (row === null || !seesRowOf(actor, row.company_id)) throw new Refusal('row.not_found')
  return row
}
