import type { Work } from '../database/work.ts'

/** Writes that these displays show what is known. Nobody did this, so it leaves no record and no version. */
export async function noteWallsSeen({ sql, now }: Work, ids: readonly string[]): Promise<void> {
  await sql.run(`UPDATE wall_displays SET seen_at = ? WHERE id IN (${ids.map(() => '?').join(', ')})`, [now, ...ids])
}
