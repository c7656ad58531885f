import type { loadUnload } from '#shared/contract/autogate/loadUnload.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import type { Slice } from '#shared/contract/page.ts'
import { endOfSiteDay, siteClock, startOfSiteDay } from '#shared/domain/siteTime.ts'
import type { Reading, Sql } from '../database/work.ts'
import type { VisitRow } from '../models/visit.ts'
import { companyScope } from '../policies/companyScope.ts'
import { bySearchedTicket } from './bySearchedTicket.ts'
import { countBriefly } from './countBriefly.ts'
import { orderBy, where, type Condition } from './where.ts'

/** A visit with what was decided about its load last. */
export interface CargoVisitView extends VisitRow {
  readonly ticket_status: string
  readonly company_name: string | null
  readonly destination: string | null
  readonly gate_name: string
  readonly verdict: 'accepted' | 'rejected' | null
  readonly op_quantity: string | null
  readonly op_unit: string | null
  readonly reason: string | null
  readonly photos: readonly string[] | null
  readonly started_at: Date | null
  readonly finished_at: Date | null
  readonly device_at: Date | null
  readonly received_at: Date | null
  readonly late: boolean | null
  readonly checker_name: string | null
}

const columns = `v.*, t.status AS ticket_status, c.name AS company_name, b.name AS destination, g.name AS gate_name,
  o.verdict, o.quantity AS op_quantity, o.unit AS op_unit, o.reason, o.photos, o.started_at, o.finished_at, o.device_at,
  o.received_at, o.late, o.checker_name`

const joins = `JOIN tickets t ON t.id = v.ticket_id JOIN gates g ON g.id = v.gate_id
  LEFT JOIN companies c ON c.id = v.company_id LEFT JOIN buildings b ON b.id = v.building_id
  LEFT JOIN cargo_operations o ON o.visit_id = v.id AND o.verdict = v.cargo_status`

export async function findCargoVisit(sql: Sql, visitId: string): Promise<CargoVisitView | null> {
  const [row] = await sql.rows<CargoVisitView>(`SELECT ${columns} FROM visits v ${joins} WHERE v.id = ?`, [visitId])
  return row ?? null
}

/** The visit of a ticket that a checker stands before: the open one, else the last. */
export async function findCargoVisitOf(sql: Sql, ticketId: string): Promise<CargoVisitView | null> {
  const [row] = await sql.rows<CargoVisitView>(
    `SELECT ${columns} FROM visits v ${joins} WHERE v.ticket_id = ? ORDER BY v.rit DESC LIMIT 1`,
    [ticketId],
  )
  return row ?? null
}

const statuses: Readonly<Record<NonNullable<QueryOf<typeof loadUnload.list>['status']>, Condition>> = {
  waiting: ['v.cargo_status IS NULL AND v.left_at IS NULL'],
  accepted: ["v.cargo_status = 'accepted'"],
  rejected: ["v.cargo_status = 'rejected'"],
}

/** One page of visits that carry a load; guests carry none. */
export async function findCargoVisits(
  { sql, actor, now }: Reading,
  query: QueryOf<typeof loadUnload.list>,
): Promise<Slice<CargoVisitView>> {
  const scope = companyScope(actor)
  const { text, values } = where(
    scope !== null && ['v.company_id = ?', scope],
    ["v.kind <> 'guest'"],
    query.id !== undefined && ['v.id = ?', query.id],
    query.company_id !== undefined && ['v.company_id = ?', query.company_id],
    query.building_id !== undefined && goesTo(query.building_id),
    query.status !== undefined && statuses[query.status],
    bySearchedTicket('v', query.search),
    query.start_date !== undefined && ['v.entered_at >= ?', startOfSiteDay(query.start_date)],
    query.end_date !== undefined && ['v.entered_at < ?', endOfSiteDay(query.end_date)],
  )
  const order = orderBy('v', query.sort)
  const rows = await sql.rows<CargoVisitView>(
    `SELECT ${columns} FROM (SELECT v.id FROM visits v ${text} ${order} LIMIT ? OFFSET ?) page
     JOIN visits v ON v.id = page.id ${joins} ${order}`,
    [...values, query.per_page, (query.page - 1) * query.per_page],
  )
  return { rows, total: await countBriefly(sql, now, `SELECT COUNT(*) AS total FROM visits v ${text}`, values) }
}

const goesTo = (buildingId: string): Condition => [
  'EXISTS (SELECT 1 FROM ticket_buildings tb WHERE tb.ticket_id = v.ticket_id AND tb.building_id = ?)',
  buildingId,
]

/** Loads that wait now, and how many were decided on the given days. */
export async function countCargo({ sql, actor, now }: Reading, query: QueryOf<typeof loadUnload.status>) {
  const scope = companyScope(actor)
  const { day } = siteClock(now)
  const { start_date = query.end_date ?? day, end_date = query.start_date ?? day } = query
  const mine = [
    scope !== null && (['v.company_id = ?', scope] as const),
    query.building_id !== undefined && goesTo(query.building_id),
  ]
  const waiting = where(...mine, statuses.waiting, ["v.kind <> 'guest'"])
  const [open] = await sql.rows<{ waiting: number }>(
    `SELECT COUNT(*) AS waiting FROM visits v ${waiting.text}`,
    waiting.values,
  )
  const decided = where(
    ...mine,
    ['o.received_at >= ?', startOfSiteDay(start_date < end_date ? start_date : end_date)],
    ['o.received_at < ?', endOfSiteDay(end_date)],
    ['o.verdict = v.cargo_status'],
  )
  const rows = await sql.rows<{ verdict: string; late: boolean | null; loads: number }>(
    `SELECT o.verdict, o.late, COUNT(*) AS loads FROM cargo_operations o JOIN visits v ON v.id = o.visit_id
     ${decided.text} GROUP BY o.verdict, o.late`,
    decided.values,
  )
  const sum = (of: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(of).reduce((total, { loads }) => total + Number(loads), 0)
  return {
    waiting: Number(open?.waiting ?? 0),
    accepted: sum(({ verdict }) => verdict === 'accepted'),
    rejected: sum(({ verdict }) => verdict === 'rejected'),
    late: sum(({ late }) => late === true),
  }
}
