import type { Sql } from '../database/work.ts'
import type { FigureFilter } from './figures.ts'
import { where } from './where.ts'

/** How many vehicles are on the site now. */
export async function insideNow(sql: Sql, { companyId, gateId }: FigureFilter): Promise<number> {
  const { text, values } = where(
    ['v.left_at IS NULL'],
    companyId !== null && ['v.company_id = ?', companyId],
    gateId !== null && ['v.gate_id = ?', gateId],
  )
  const [row] = await sql.rows<{ inside: number }>(`SELECT COUNT(*) AS inside FROM visits v ${text}`, values)
  return Number(row?.inside ?? 0)
}
