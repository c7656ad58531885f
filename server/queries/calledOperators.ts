import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Sql } from '../database/work.ts'
import type { FigureFilter } from './figures.ts'
import type { InterventionRow } from './interventionRows.ts'
import { where } from './where.ts'

/** A call for an operator: why, when, and how it ended. */
export type CalledOperator = Pick<InterventionRow, 'reason_code' | 'opened_at' | 'closed_at' | 'outcome'>

const mostCalls = 20_000

/** The newest calls of a range; of a company those about its vehicles. */
export async function calledOperators(sql: Sql, { range, companyId, gateId }: FigureFilter): Promise<CalledOperator[]> {
  const { text, values } = where(
    ["i.state IN ('new', 'owned', 'waiting_post', 'shelved', 'closed')"],
    ['i.opened_at >= ?', startOfSiteDay(range.from)],
    ['i.opened_at < ?', endOfSiteDay(range.to)],
    gateId !== null && ['i.gate_id = ?', gateId],
    companyId !== null && [
      'EXISTS (SELECT 1 FROM gate_activities a WHERE a.id = i.activity_id AND a.company_id = ?)',
      companyId,
    ],
  )
  return await sql.rows<CalledOperator>(
    `SELECT i.reason_code, i.opened_at, i.closed_at, i.outcome FROM interventions i ${text}
     ORDER BY i.opened_at DESC LIMIT ${mostCalls}`,
    values,
  )
}
