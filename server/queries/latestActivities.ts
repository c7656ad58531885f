import { companyScope } from '../policies/companyScope.ts'
import type { Reading } from '../database/work.ts'
import { gateActivityColumns, gateActivityTables, type GateActivityRow } from './gateActivityRows.ts'
import { where } from './where.ts'

/** The last vehicles at the gates, newest first, as far as the actor may see them. */
export function latestActivities(
  { sql, actor }: Reading,
  { gate_id, limit }: { gate_id?: string | undefined; limit: number },
): Promise<GateActivityRow[]> {
  const scope = companyScope(actor)
  const { text, values } = where(
    scope !== null && ['a.company_id = ?', scope],
    gate_id !== undefined && ['a.gate_id = ?', gate_id],
  )
  return sql.rows<GateActivityRow>(
    `SELECT ${gateActivityColumns} FROM ${gateActivityTables} ${text} ORDER BY a.decided_at DESC, a.id DESC LIMIT ?`,
    [...values, limit],
  )
}
