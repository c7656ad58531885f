import type { Sql, Work } from '../database/work.ts'
import { readFigureChanges } from '../models/figureChanges.ts'
import { addToFigures } from '../models/figures.ts'

const foldedAtOnce = 300

/**
 * Sums up what was noted since the last time, each note once: it is added and removed in one transaction that any
 * other server waits for. Gives how many notes there were; none before the history was counted.
 */
export async function foldFigures({ sql }: Work): Promise<number> {
  const waiting = await sql.rows('SELECT id FROM figure_changes LIMIT 1')
  if (waiting.length === 0 || !(await holdFigures(sql)).built) return 0
  const notes = await sql.rows<{ id: number; changes: string }>(
    `SELECT id, changes FROM figure_changes ORDER BY id LIMIT ${foldedAtOnce}`,
  )
  await addToFigures(
    sql,
    notes.flatMap(({ changes }) => readFigureChanges(changes)),
  )
  if (notes.length > 0)
    await sql.run(
      `DELETE FROM figure_changes WHERE id IN (${notes.map(() => '?').join(', ')})`,
      notes.map(({ id }) => id),
    )
  return notes.length
}

/** Locks the sums until the end of the transaction, and tells whether the history was ever counted. */
export async function holdFigures(sql: Sql): Promise<{ readonly built: boolean }> {
  const [state] = await sql.rows<{ built_at: Date | null }>(
    `SELECT built_at FROM figure_state WHERE name = 'figures' ${sql.dialect.forUpdate}`,
  )
  return { built: state !== undefined && state.built_at !== null }
}
