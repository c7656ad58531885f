import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { ticket } from '#shared/contract/autogate/ticket.ts'
import type { Slice } from '#shared/contract/page.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Reading } from '../database/work.ts'
import { companyScope } from '../policies/companyScope.ts'
import { countBriefly } from './countBriefly.ts'
import { ticketColumns, withBuildings, type TicketRow, type TicketView } from './ticketRows.ts'
import { beginsWith, orderBy, where } from './where.ts'

const dayMs = 86_400_000

/**
 * One page of the tickets that the actor may see. The page's ids are found in an index alone before any row is read,
 * and companies are joined from the left, so that a million tickets cost no more than a thousand.
 */
export async function findTickets(
  { sql, actor, now }: Reading,
  query: QueryOf<typeof ticket.list>,
): Promise<Slice<TicketView>> {
  const scope = companyScope(actor)
  const { text, values } = where(
    scope !== null && ['t.company_id = ?', scope],
    query.company_id !== undefined && ['t.company_id = ?', query.company_id],
    query.status !== undefined && ['t.status = ?', query.status],
    query.type !== undefined && ['t.kind = ?', query.type],
    isGiven(query.police_number) && plateBegins(query.police_number),
    isGiven(query.search) && searched(query.search),
    query.start_date !== undefined && ['t.created_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['t.created_at < ?', new Date(startOfSiteDay(query.end_date).getTime() + dayMs)],
  )
  const order = orderBy('t', query.sort)
  const offset = (query.page - 1) * query.per_page
  const rows = await sql.rows<TicketRow>(
    `SELECT ${ticketColumns} FROM (SELECT t.id FROM tickets t ${text} ${order} LIMIT ? OFFSET ?) page
     JOIN tickets t ON t.id = page.id LEFT JOIN companies c ON c.id = t.company_id ${order}`,
    [...values, query.per_page, offset],
  )
  const counted = await countBriefly(sql, now, `SELECT COUNT(*) AS total FROM tickets t ${text}`, values)
  const seen = rows.length === 0 ? 0 : offset + rows.length
  return { rows: await withBuildings(sql, rows), total: Math.max(counted, seen) }
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text !== ''

/** A text that looks like a ticket number is searched as one, any other as a plate. */
function searched(text: string) {
  const digits = /^(?:TKT-?)?(\d{1,8})$/i.exec(text)?.[1]
  return digits === undefined
    ? plateBegins(text)
    : beginsWith('t.access_number', `TKT-${digits}`, '9')
}

/** A text without a letter or digit begins no plate. */
const plateBegins = (text: string) =>
  plateKey(text) === '' ? (['1 = 0'] as const) : beginsWith('t.plate_key', plateKey(text), 'Z')
