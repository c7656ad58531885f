import type { FigureChange, Measure } from '#shared/domain/figures.ts'
import type { Sql } from '../database/work.ts'

type Written = readonly [Measure, day: string, hour: number, gate: string, company: string | null, string, number]

/**
 * Leaves what a transaction changes in the dashboards beside the rows it changes: one statement and one row, whatever
 * happened. Nobody waits for anybody here; summing up comes later, in {@link foldFigures}'s own transactions.
 */
export async function noteFigures(sql: Sql, changes: readonly FigureChange[]): Promise<void> {
  if (changes.length === 0) return
  const written = changes.map(({ measure, day, hour, gateId, companyId, label, by }): Written => [
    measure,
    day,
    hour,
    gateId,
    companyId,
    label,
    by,
  ])
  await sql.run('INSERT INTO figure_changes (changes) VALUES (?)', [JSON.stringify(written)])
}

export const readFigureChanges = (text: string): FigureChange[] =>
  (JSON.parse(text) as Written[]).map(([measure, day, hour, gateId, companyId, label, by]) => ({
    measure,
    day,
    hour,
    gateId,
    companyId,
    label,
    by,
  }))
