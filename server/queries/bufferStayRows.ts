import type { bufferZone } from '#shared/contract/autogate/bufferZone.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Reading, Sql } from '../database/work.ts'
import type { BufferStayRow } from '../models/bufferStay.ts'
import { companyScope } from '../policies/companyScope.ts'
import { bySearchedTicket } from './bySearchedTicket.ts'
import { countBriefly } from './countBriefly.ts'
import { orderBy, where, type Condition } from './where.ts'

/** A stay with what the boards show of its vehicle. */
export interface BufferStayView extends BufferStayRow {
  readonly area_name: string
  readonly area_capacity: number
  readonly access_number: string
  readonly kind: string
  readonly ticket_status: string
  readonly police_number: string
  readonly company_name: string | null
  readonly vehicle_type: string | null
  readonly comodity: string | null
  readonly document_type: string | null
  readonly document_number: string | null
}

const columns = `s.*, ar.name AS area_name, ar.capacity AS area_capacity, v.access_number, v.kind,
  t.status AS ticket_status, v.police_number, c.name AS company_name, v.vehicle_type, v.comodity, v.document_type,
  v.document_number`

const joins = `JOIN visits v ON v.id = s.visit_id JOIN tickets t ON t.id = s.ticket_id
  JOIN areas ar ON ar.id = s.area_id LEFT JOIN companies c ON c.id = s.company_id`

const states: Readonly<Record<NonNullable<QueryOf<typeof bufferZone.list>['state']>, (now: Date) => Condition>> = {
  inside: () => ['s.left_at IS NULL'],
  unchecked: () => ['s.left_at IS NULL AND s.checked_at IS NULL'],
  called: () => ['s.left_at IS NULL AND s.called_at IS NOT NULL'],
  overstay: (now) => ['s.left_at IS NULL AND s.overstay_at < ?', now],
  left: () => ['s.left_at IS NOT NULL'],
}

/** One page of the vehicles that wait in buffer zones, or waited there. */
export async function findStays(
  { sql, actor, now }: Reading,
  query: QueryOf<typeof bufferZone.list>,
): Promise<Slice<BufferStayView>> {
  const scope = companyScope(actor)
  const { text, values } = where(
    scope !== null && ['s.company_id = ?', scope],
    query.company_id !== undefined && ['s.company_id = ?', query.company_id],
    query.area_id !== undefined && ['s.area_id = ?', query.area_id],
    query.state !== undefined && states[query.state](now),
    bySearchedTicket('s', query.search),
    query.start_date !== undefined && ['s.entered_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['s.entered_at < ?', endOfSiteDay(query.end_date)],
  )
  const order = orderBy('s', query.sort)
  const rows = await sql.rows<BufferStayView>(
    `SELECT ${columns} FROM (SELECT s.id FROM buffer_stays s ${text} ${order} LIMIT ? OFFSET ?) page
     JOIN buffer_stays s ON s.id = page.id ${joins} ${order}`,
    [...values, query.per_page, (query.page - 1) * query.per_page],
  )
  const total = await countBriefly(sql, now, `SELECT COUNT(*) AS total FROM buffer_stays s ${text}`, values)
  return { rows, total }
}

/** The stay that a scan belongs to: at the buffer zone, in or out, or the gate-in; of several the last one. */
export async function findStay(sql: Sql, activityId: string): Promise<BufferStayView | null> {
  const [row] = await sql.rows<BufferStayView>(
    `SELECT ${columns} FROM buffer_stays s ${joins}
     WHERE s.id = (SELECT x.id FROM buffer_stays x
       WHERE x.entry_activity_id = ? OR x.visit_id = ? OR (x.exit_activity_id = ?)
       ORDER BY x.entered_at DESC, x.id DESC LIMIT 1)`,
    [activityId, activityId, activityId],
  )
  return row ?? null
}
