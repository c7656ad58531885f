import { longestReportDays, type ReportFilters } from '#shared/contract/autogate/report.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { documentOfKind } from '#shared/domain/figures.ts'
import { plateKey } from '#shared/domain/plate.ts'
import { daysIn, reportPeriod, type ReportPeriod } from '#shared/domain/reportPeriod.ts'
import { endOfSiteDay, siteClock, startOfSiteDay } from '#shared/domain/siteTime.ts'
import { ticketKinds } from '#shared/domain/ticketKind.ts'
import type { Reading } from '../../database/work.ts'
import { companyScope } from '../../policies/companyScope.ts'
import { where, type Condition, type Where } from '../where.ts'
import { familyConditions, type ReportFamily } from './reportFamilies.ts'
import { periodColumn, reportSource } from './reportSource.ts'

/** The days that a report covers. Refuses more than {@link longestReportDays}. */
export function periodOf({ start_date, end_date }: ReportFilters, now: Date): ReportPeriod {
  const period = reportPeriod({ from: start_date, to: end_date }, siteClock(now).day)
  if (daysIn(period) > longestReportDays) throw new Refusal('report.range_too_long', { days: longestReportDays })
  return period
}

/** Which rows of a report the actor means and may see; the period is always one of the conditions. */
export async function reportWhere(
  { sql, actor, now }: Reading,
  family: ReportFamily,
  filters: ReportFilters,
): Promise<Where> {
  const source = reportSource(family)
  const period = periodOf(filters, now)
  const scope = companyScope(actor)
  const at = periodColumn(source, filters)
  return where(
    [`${at} >= ?`, startOfSiteDay(period.from)],
    [`${at} < ?`, endOfSiteDay(period.to)],
    ...(await familyConditions(sql, family)),
    scope !== null && [`${source.company} = ?`, scope],
    filters.company_id !== undefined && [`${source.company} = ?`, filters.company_id],
    filters.gate_id !== undefined && [gateCondition(filters), filters.gate_id],
    filters.building_id !== undefined && ['v.building_id = ?', filters.building_id],
    filters.kind !== undefined && ['v.kind = ?', filters.kind],
    filters.vehicle_type !== undefined && ['v.vehicle_type = ?', filters.vehicle_type],
    filters.document_type !== undefined && documentCondition(filters.document_type),
    filters.lamp !== undefined && ['v.lamp = ?', filters.lamp],
    filters.status !== undefined && [`${source.left} IS ${filters.status === 'left' ? 'NOT ' : ''}NULL`],
    filters.cargo !== undefined && cargoCondition(filters.cargo),
    searched(filters.search, source.ticket),
  )
}

/* As the dashboards count: an entry at the gate of the entry, an exit at the gate of the exit. */
const gateCondition = ({ period_of }: ReportFilters): string =>
  period_of === 'left' ? 'v.exit_gate_id = ?' : 'v.gate_id = ?'

/** By the names that the dashboards count under: what has no document goes by its kind. */
function documentCondition(type: string): Condition {
  const kinds = ticketKinds.filter((kind) => documentOfKind(kind) === type)
  if (kinds.length === 0) return ['v.document_type = ?', type]
  return [`v.document_type IS NULL AND v.kind IN (${kinds.map(() => '?').join(', ')})`, ...kinds]
}

const cargoCondition = (cargo: NonNullable<ReportFilters['cargo']>): Condition =>
  cargo === 'unchecked' ? ['v.cargo_status IS NULL'] : ['v.cargo_status = ?', cargo]

/** By the ticket, because its number and its plate have an index. */
function searched(search: string | undefined, ticket: string): Condition | false {
  const key = search === undefined ? '' : plateKey(search)
  if (key === '') return false
  const digits = /^(?:TKT)?(\d{8})$/.exec(key)?.[1]
  return digits === undefined
    ? [`${ticket} IN (SELECT t.id FROM tickets t WHERE t.plate_key LIKE ?)`, `${key}%`]
    : [`${ticket} IN (SELECT t.id FROM tickets t WHERE t.access_number = ?)`, `TKT-${digits}`]
}
