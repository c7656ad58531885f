import type { Sql } from '../../database/work.ts'
import type { Condition } from '../where.ts'

export const reportFamilies = ['buffer-zone', 'tenant', 'main-gate', 'niaga'] as const
export type ReportFamily = (typeof reportFamilies)[number]

/**
 * Which visits a report is about. Each visit of a company's ticket is in the tenant report or in the niaga report, a
 * guest's in neither; the main gate's report has the visits of all kinds that began at a main gate.
 */
export async function familyConditions(sql: Sql, family: ReportFamily): Promise<Condition[]> {
  if (family === 'tenant') return [[`v.kind IN ('without_pabeanan', 'with_pabeanan')`]]
  if (family === 'niaga') return [[`v.kind = 'sarana_niaga'`]]
  if (family === 'buffer-zone') return []
  const gates = await mainGates(sql)
  return [gates.length === 0 ? ['1 = 0'] : [`v.gate_id IN (${gates.map(() => '?').join(', ')})`, ...gates]]
}

/* Asked before, because a join would tempt the optimiser to begin at the gates. */
async function mainGates(sql: Sql): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `SELECT g.id FROM gates g JOIN areas a ON a.id = g.area_id WHERE a.type = 'main_gate'`,
  )
  return rows.map(({ id }) => id)
}
