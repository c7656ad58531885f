import { dashboardRange } from '#shared/domain/dashboardRange.ts'
import type { dashboard } from '#shared/contract/autogate/dashboard.ts'
import type { QueryOf } from '#shared/contract/endpoint.ts'
import { Refusal, type RefusalCode } from '#shared/contract/errors.ts'
import type { Reading } from '../database/work.ts'
import { companyScope } from '../policies/companyScope.ts'
import type { FigureFilter } from './figures.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** What a dashboard was asked for, with the names of its filters. */
export interface DashboardScope extends FigureFilter {
  readonly gate: Named | null
  readonly company: Named | null
}

/** Refuses a range that is too long, and filters that nobody knows: for a tenant every other company is unknown. */
export async function dashboardScope(
  { sql, actor, now }: Reading,
  query: QueryOf<typeof dashboard.traffic>,
): Promise<DashboardScope> {
  const range = dashboardRange(query, now)
  if ('tooLong' in range) throw new Refusal('dashboard.range_too_long', { days: range.tooLong })
  const own = companyScope(actor)
  const companyId = query.company_id ?? own
  const foreign = own !== null && companyId !== own
  const named = async (
    table: 'gates' | 'companies',
    id: string | null,
    unknown: RefusalCode,
  ): Promise<Named | null> => {
    if (id === null) return null
    const [row] = await sql.rows<Named>(`SELECT id, name FROM ${table} WHERE id = ?`, [id])
    if (row === undefined) throw new Refusal(unknown)
    return row
  }
  if (foreign) throw new Refusal('dashboard.company_unknown')
  const gate = await named('gates', query.gate_id ?? null, 'dashboard.gate_unknown')
  const company = await named('companies', companyId, 'dashboard.company_unknown')
  return { range, companyId, gateId: gate?.id ?? null, gate, company }
}
