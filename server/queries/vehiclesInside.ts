import type { stillInside } from '#shared/contract/autogate/stillInside.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import { endOfSiteDay, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Reading } from '../database/work.ts'
import type { VisitRow } from '../models/visit.ts'
import { companyScope } from '../policies/companyScope.ts'
import { bySearchedTicket } from './bySearchedTicket.ts'
import { orderBy, where } from './where.ts'

/** An open visit with where its vehicle is. */
export interface VehicleInsideRow extends VisitRow {
  readonly ticket_status: string
  readonly company_name: string | null
  readonly destination: string | null
  readonly gate_name: string
  readonly buffer_area: string | null
  readonly buffer_slot: number | null
  readonly buffer_since: Date | null
}

/** Vehicles that came in and have not left; there are hundreds, so they are counted every time. */
export async function findVehiclesInside(
  { sql, actor, now }: Reading,
  query: QueryOf<typeof stillInside.list>,
): Promise<Slice<VehicleInsideRow>> {
  const scope = companyScope(actor)
  const { text, values } = where(
    ['v.left_at IS NULL'],
    scope !== null && ['v.company_id = ?', scope],
    query.id !== undefined && ['v.id = ?', query.id],
    query.company_id !== undefined && ['v.company_id = ?', query.company_id],
    query.gate_id !== undefined && ['v.gate_id = ?', query.gate_id],
    query.area_id !== undefined && ['v.area_id = ?', query.area_id],
    query.kind !== undefined && ['v.kind = ?', query.kind],
    query.overstay === 'true' && ['v.overstay_at < ?', now],
    query.overstay === 'false' && ['(v.overstay_at IS NULL OR v.overstay_at >= ?)', now],
    bySearchedTicket('v', query.search),
    query.start_date !== undefined && ['v.entered_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['v.entered_at < ?', endOfSiteDay(query.end_date)],
  )
  const order = orderBy('v', query.sort)
  const rows = await sql.rows<VehicleInsideRow>(
    `SELECT v.*, t.status AS ticket_status, c.name AS company_name, b.name AS destination, g.name AS gate_name,
       ba.name AS buffer_area, s.slot AS buffer_slot, s.entered_at AS buffer_since
     FROM (SELECT v.id FROM visits v ${text} ${order} LIMIT ? OFFSET ?) page
     JOIN visits v ON v.id = page.id JOIN tickets t ON t.id = v.ticket_id JOIN gates g ON g.id = v.gate_id
     LEFT JOIN companies c ON c.id = v.company_id LEFT JOIN buildings b ON b.id = v.building_id
     LEFT JOIN buffer_stays s ON s.visit_id = v.id AND s.left_at IS NULL LEFT JOIN areas ba ON ba.id = s.area_id
     ${order}`,
    [...values, query.per_page, (query.page - 1) * query.per_page],
  )
  const [counted] = await sql.rows<{ total: number }>(`SELECT COUNT(*) AS total FROM visits v ${text}`, values)
  return { rows, total: Number(counted?.total ?? 0) }
}
