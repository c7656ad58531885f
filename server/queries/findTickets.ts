import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { ticket } from '#shared/contract/autogate/ticket.ts'
import type { Slice } from '#shared/contract/page.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Reading, SqlDialect } from '../database/work.ts'
import { companyScope } from '../policies/companyScope.ts'
import { countBriefly } from './countBriefly.ts'
import { completeTickets } from './completeTickets.ts'
import { ticketColumns, type TicketRow, type TicketView } from './ticketRows.ts'
import { beginsWith, orderBy, where, type Where } from './where.ts'

type Query = QueryOf<typeof ticket.list>

/**
 * One page of the tickets that the actor may see. The page's ids are found in an index alone before any row is read,
 * companies are joined from the left, and the far half of a long list is read from its end, so that a million tickets
 * cost no more than a thousand.
 */
export async function findTickets({ sql, actor, now }: Reading, asked: Query): Promise<Slice<TicketView>> {
  const scope = companyScope(actor)
  const query = scope === null || asked.company_id !== undefined ? asked : { ...asked, company_id: scope }
  const held = conditionsOf(query, scope)
  const tickets = `tickets t ${indexFor(query, sql.dialect)}`
  const total = await countBriefly(sql, now, `SELECT COUNT(*) AS total FROM ${tickets} ${held.text}`, held.values)
  const { limit, offset, backwards } = stretchOf(query, total)
  const rows = await sql.rows<TicketRow>(
    `SELECT ${ticketColumns} FROM (
       SELECT t.id FROM ${tickets} ${held.text} ${orderBy('t', query.sort, { backwards })} LIMIT ? OFFSET ?
     ) page JOIN tickets t ON t.id = page.id LEFT JOIN companies c ON c.id = t.company_id ${orderBy('t', query.sort)}`,
    [...held.values, limit, offset],
  )
  const seen = rows.length === 0 ? 0 : (query.page - 1) * query.per_page + rows.length
  return { rows: await completeTickets(sql, rows), total: Math.max(total, seen) }
}

/** Which rows to read, from the end that is nearer. */
function stretchOf({ page, per_page }: Query, total: number) {
  const offset = (page - 1) * per_page
  const left = total - offset
  if (offset <= total / 2 || left <= 0) return { limit: per_page, offset, backwards: false }
  return { limit: Math.min(per_page, left), offset: Math.max(0, left - per_page), backwards: true }
}

function conditionsOf(query: Query, scope: string | null): Where {
  return where(
    scope !== null && ['t.company_id = ?', scope],
    query.company_id !== undefined && query.company_id !== scope && ['t.company_id = ?', query.company_id],
    query.status !== undefined && ['t.status = ?', query.status],
    query.type !== undefined && ['t.kind = ?', query.type],
    isGiven(query.police_number) && plateBegins(query.police_number),
    isGiven(query.search) && searched(query.search),
    query.start_date !== undefined && ['t.created_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['t.created_at < ?', endOfSiteDay(query.end_date)],
  )
}

/** Beyond some thousand rows MySQL would rather sort the whole table than follow the index that has the order. */
function indexFor(query: Query, { forceIndex }: SqlDialect): string {
  if (isGiven(query.police_number) || isGiven(query.search)) return ''
  const byCompany = query.company_id !== undefined
  if (query.status !== undefined) return forceIndex(byCompany ? 'tickets_company_status' : 'tickets_status')
  if (byCompany) return forceIndex('tickets_company')
  return forceIndex(query.type === undefined ? 'tickets_created' : 'tickets_kind')
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text !== ''

/** A text that looks like a ticket number is searched as one, any other as a plate. */
function searched(text: string) {
  const digits = /^(?:TKT-?)?(\d{1,8})$/i.exec(text)?.[1]
  return digits === undefined ? plateBegins(text) : beginsWith('t.access_number', `TKT-${digits}`, '9')
}

/** A text without a letter or digit begins no plate. */
const plateBegins = (text: string) =>
  plateKey(text) === '' ? (['1 = 0'] as const) : beginsWith('t.plate_key', plateKey(text), 'Z')
