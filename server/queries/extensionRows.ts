import type { z } from 'zod'
import type { extension, ExtensionFilter } from '#shared/contract/autogate/extension.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import { extendable, type ExtensionReason, type ExtensionState } from '#shared/domain/extension.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Sql } from '../database/work.ts'
import { marks } from '../models/manyRows.ts'
import { findSlice } from './findSlice.ts'
import { where, type Where } from './where.ts'

type Filter = z.output<typeof ExtensionFilter>

export interface ExtensionRow {
  readonly id: string
  readonly state: ExtensionState
  readonly filter: Filter
  readonly expired_at: Date
  readonly reason_code: ExtensionReason
  readonly note: string
  readonly tickets: number
  readonly extended: number
  readonly skipped: number
  readonly requested_by: string
  readonly requested_by_id: string
  readonly requested_at: Date
  readonly decided_by: string | null
  readonly decided_by_id: string | null
  readonly decided_at: Date | null
  readonly decision_note: string | null
  readonly done_at: Date | null
  readonly version: number
}

const columns = `e.id, e.state, e.filter, e.expired_at, e.reason_code, e.note, e.tickets, e.extended, e.skipped,
  e.requested_by, e.requested_by_id, e.requested_at, e.decided_by, e.decided_by_id, e.decided_at, e.decision_note,
  e.done_at, e.version`

export async function findExtension(sql: Sql, id: string): Promise<ExtensionRow | null> {
  const [row] = await sql.rows<ExtensionRow>(`SELECT ${columns} FROM ticket_extensions e WHERE e.id = ?`, [id])
  return row ?? null
}

export function findExtensions(sql: Sql, query: QueryOf<typeof extension.list>): Promise<Slice<ExtensionRow>> {
  const held = where(
    query.state !== undefined && ['e.state = ?', query.state],
    query.start_date !== undefined && ['e.requested_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['e.requested_at < ?', endOfSiteDay(query.end_date)],
  )
  return findSlice(sql, { columns, table: 'ticket_extensions', alias: 'e', where: held }, query)
}

export interface ExtensionItemRow {
  readonly ticket_id: string
  readonly access_number: string
  readonly police_number: string
  readonly company_id: string
  readonly company_name: string
  readonly status: string
  readonly expired_at: Date
  readonly state: 'pending' | 'extended' | 'skipped'
  readonly detail: string | null
}

export async function findExtensionItems(
  sql: Sql,
  id: string,
  { page, per_page, state }: QueryOf<typeof extension.items>,
): Promise<Slice<ExtensionItemRow>> {
  const held = where(['i.extension_id = ?', id], state !== undefined && ['i.state = ?', state])
  const rows = await sql.rows<ExtensionItemRow>(
    `SELECT i.ticket_id, t.access_number, t.police_number, i.company_id, c.name AS company_name,
       i.before_status AS status, i.before_expired_at AS expired_at, i.state, i.detail
     FROM ticket_extension_items i JOIN tickets t ON t.id = i.ticket_id JOIN companies c ON c.id = i.company_id
     ${held.text} ORDER BY i.ticket_id LIMIT ? OFFSET ?`,
    [...held.values, per_page, (page - 1) * per_page],
  )
  const [counted] = await sql.rows<{ total: number }>(
    `SELECT COUNT(*) AS total FROM ticket_extension_items i ${held.text}`,
    held.values,
  )
  return { rows, total: Number(counted?.total ?? 0) }
}

/** The tickets that a filter means, as they are now. */
function chosen(filter: Filter, until: Date): Where {
  const statuses = extendable.filter((status) => filter.include_expired || status !== 'expired')
  return where(
    ['t.deleted_at IS NULL'],
    [`t.status IN (${marks(statuses)})`, ...statuses],
    ['t.expired_at >= ?', new Date(`${filter.expires_from}T00:00:00.000Z`)],
    ['t.expired_at <= ?', new Date(`${filter.expires_to}T23:59:59.999Z`)],
    ['t.expired_at < ?', until],
    ['t.rit_done < t.rit_max'],
    filter.kinds !== undefined && [`t.kind IN (${marks(filter.kinds)})`, ...filter.kinds],
    filter.company_id !== undefined && ['t.company_id = ?', filter.company_id],
    filter.building_id !== undefined && [
      't.id IN (SELECT tb.ticket_id FROM ticket_buildings tb WHERE tb.building_id = ?)',
      filter.building_id,
    ],
  )
}

const sampleSize = 10

/** How many tickets of which companies a filter means, and some of them. */
export async function previewExtension(sql: Sql, filter: Filter, until: Date) {
  const { text, values } = chosen(filter, until)
  const companies = await sql.rows<{ id: string; name: string; count: number }>(
    `SELECT c.id, c.name, COUNT(*) AS count FROM tickets t JOIN companies c ON c.id = t.company_id ${text}
     GROUP BY c.id, c.name ORDER BY COUNT(*) DESC, c.name`,
    values,
  )
  const sample = await sql.rows<ExtensionItemRow>(
    `SELECT t.id AS ticket_id, t.access_number, t.police_number, t.company_id, c.name AS company_name, t.status,
       t.expired_at, 'pending' AS state, NULL AS detail
     FROM tickets t JOIN companies c ON c.id = t.company_id ${text} ORDER BY t.expired_at, t.id LIMIT ${sampleSize}`,
    values,
  )
  return { companies, sample, count: companies.reduce((sum, { count }) => sum + Number(count), 0) }
}

/** Fixes the set of an extension: the tickets that its filter means now. Gives how many they are. */
export async function fixItems(sql: Sql, id: string, filter: Filter, until: Date): Promise<number> {
  const { text, values } = chosen(filter, until)
  return await sql.run(
    `INSERT INTO ticket_extension_items (extension_id, ticket_id, company_id, state, before_expired_at, before_status)
     SELECT ?, t.id, t.company_id, 'pending', t.expired_at, t.status FROM tickets t ${text}`,
    [id, ...values],
  )
}
