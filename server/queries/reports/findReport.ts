import type { ReportFilters, ReportQuery } from '#shared/contract/autogate/report.ts'
import type { Slice } from '#shared/contract/page.ts'
import type { Reading } from '../../database/work.ts'
import { countBriefly } from '../countBriefly.ts'
import { mostCounted } from '../findLongSlice.ts'
import { orderBy } from '../where.ts'
import type { ReportFamily } from './reportFamilies.ts'
import { reportRowsFrom, type VisitReportRow } from './reportRows.ts'
import { reportSource } from './reportSource.ts'
import { reportWhere } from './reportWhere.ts'

/**
 * One page of a report. Its ids are found in an index before anything is joined to them, and a report that is longer
 * than {@link mostCounted} says that it has so many.
 */
export async function findReport<Row extends VisitReportRow>(
  reading: Reading,
  family: ReportFamily,
  query: ReportQuery,
): Promise<Slice<Row>> {
  const { sql, now } = reading
  const { alias, tables } = reportSource(family)
  const { text, values } = await reportWhere(reading, family, query)
  const ids = `SELECT ${alias}.id FROM ${tables} ${text}`
  const counting = `SELECT COUNT(*) AS total FROM (${ids} LIMIT ${mostCounted}) counted`
  const total = await countBriefly(sql, now, counting, values)
  const offset = (query.page - 1) * query.per_page
  const order = orderBy(alias, query.sort)
  const { columns, joins } = reportRowsFrom(family, (id) => `${id} = page.id`)
  const rows = await sql.rows<Row>(`SELECT ${columns} FROM (${ids} ${order} LIMIT ? OFFSET ?) page ${joins} ${order}`, [
    ...values,
    query.per_page,
    offset,
  ])
  return { rows, total: Math.max(total, rows.length === 0 ? 0 : offset + rows.length) }
}

/** The first rows of a report in the order of time, and the sums of all of it. */
export async function readReport(reading: Reading, family: ReportFamily, filters: ReportFilters, most: number) {
  const sort = filters.period_of === 'left' ? 'left_at' : 'entered_at'
  return await findReport<VisitReportRow>(reading, family, { ...filters, sort, page: 1, per_page: most })
}
