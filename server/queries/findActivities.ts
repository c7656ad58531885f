import type { gateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Reading } from '../database/work.ts'
import { companyScope } from '../policies/companyScope.ts'
import { bySearchedTicket } from './bySearchedTicket.ts'
import { countBriefly } from './countBriefly.ts'
import { gateActivityColumns, gateActivityTables, type GateActivityRow } from './gateActivityRows.ts'
import { orderBy, where } from './where.ts'

/**
 * One page of what happened at the gates, as far as the actor may see it. The ids of the page come from an index
 * alone, and everything else is joined to those few: the last page of a million costs little more than the first.
 */
export async function findActivities(
  { sql, actor, now }: Reading,
  query: QueryOf<typeof gateActivity.list>,
): Promise<Slice<GateActivityRow>> {
  const scope = companyScope(actor)
  const { text, values } = where(
    scope !== null && ['a.company_id = ?', scope],
    query.company_id !== undefined && ['a.company_id = ?', query.company_id],
    query.gate_id !== undefined && ['a.gate_id = ?', query.gate_id],
    query.lane_id !== undefined && ['a.lane_id = ?', query.lane_id],
    query.direction !== undefined && ['a.direction = ?', query.direction],
    query.decision !== undefined && ['a.decision = ?', query.decision],
    query.lamp !== undefined && ['a.lamp = ?', query.lamp],
    bySearchedTicket('a', query.search),
    query.start_date !== undefined && ['a.decided_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['a.decided_at < ?', endOfSiteDay(query.end_date)],
  )
  const order = orderBy('a', query.sort)
  const offset = (query.page - 1) * query.per_page
  const rows = await sql.rows<GateActivityRow>(
    `SELECT ${gateActivityColumns} FROM (SELECT a.id FROM gate_activities a ${text} ${order} LIMIT ? OFFSET ?) page
     JOIN ${gateActivityTables.replace('gate_activities a', 'gate_activities a ON a.id = page.id')} ${order}`,
    [...values, query.per_page, offset],
  )
  const counted = await countBriefly(sql, now, `SELECT COUNT(*) AS total FROM gate_activities a ${text}`, values)
  return { rows, total: Math.max(counted, rows.length === 0 ? 0 : offset + rows.length) }
}
