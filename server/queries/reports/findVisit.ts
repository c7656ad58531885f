import type { Reading, Sql } from '../../database/work.ts'
import type { BufferStayRow } from '../../models/bufferStay.ts'
import type { CargoOperationRow } from '../../models/cargoOperation.ts'
import { seesRowOf } from '../../policies/companyScope.ts'
import type { PortCall } from '../ticketRows.ts'
import { where } from '../where.ts'
import { familyConditions, type ReportFamily } from './reportFamilies.ts'
import { reportRowsFrom, type VisitReportRow } from './reportRows.ts'
import { reportSource } from './reportSource.ts'

export type StayRow = BufferStayRow & { readonly area_name: string | null }

export interface VisitRecord<Row extends VisitReportRow = VisitReportRow> {
  readonly row: Row
  readonly stays: readonly StayRow[]
  readonly cargo: readonly CargoOperationRow[]
  readonly portCall: Partial<PortCall> | null
}

/** One row of a report that the actor may see, with the visit's stays and loads; null as if there were none. */
export async function findVisit<Row extends VisitReportRow>(
  { sql, actor }: Reading,
  family: ReportFamily,
  id: string,
): Promise<VisitRecord<Row> | null> {
  const { alias } = reportSource(family)
  const { columns, joins } = reportRowsFrom(family, (column) => `${column} = page.id`)
  const { text, values } = where([`${alias}.id = ?`, id], ...(await familyConditions(sql, family)))
  const { tables } = reportSource(family)
  const [row] = await sql.rows<Row>(
    `SELECT ${columns} FROM (SELECT ${alias}.id FROM ${tables} ${text}) page ${joins}`,
    values,
  )
  return row === undefined || !seesRowOf(actor, row.company_id) ? null : await recordOf(sql, row)
}

async function recordOf<Row extends VisitReportRow>(sql: Sql, row: Row): Promise<VisitRecord<Row>> {
  const stays = await sql.rows<StayRow>(
    `SELECT s.*, a.name AS area_name FROM buffer_stays s LEFT JOIN areas a ON a.id = s.area_id
     WHERE s.visit_id = ? ORDER BY s.entered_at, s.id`,
    [row.id],
  )
  const cargo = await sql.rows<CargoOperationRow>(
    'SELECT * FROM cargo_operations WHERE visit_id = ? ORDER BY received_at, id',
    [row.id],
  )
  const [ticket] = await sql.rows<{ detail: Partial<PortCall> | null }>('SELECT detail FROM tickets WHERE id = ?', [
    row.ticket_id,
  ])
  return { row, stays, cargo, portCall: row.kind === 'sarana_niaga' ? (ticket?.detail ?? null) : null }
}
