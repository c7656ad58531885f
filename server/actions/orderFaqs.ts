import type { Work } from '../database/work.ts'

interface Placed {
  readonly id: string
  /** From 1; null is the end. */
  readonly position: number | null
}

/** Counts the questions of a group through from 1, with one of them put where it is wanted. */
export async function orderFaqs({ sql }: Work, groupId: string, placed?: Placed): Promise<void> {
  await sql.rows(`SELECT id FROM faq_groups WHERE id = ? ${sql.dialect.forUpdate}`, [groupId])
  const rows = await sql.rows<{ id: string; position: number }>(
    'SELECT id, position FROM faqs WHERE group_id = ? AND deleted_at IS NULL ORDER BY position, id',
    [groupId],
  )
  const ids = rows.map(({ id }) => id).filter((id) => id !== placed?.id)
  if (placed !== undefined) ids.splice((placed.position ?? ids.length + 1) - 1, 0, placed.id)
  const stored = new Map(rows.map(({ id, position }) => [id, position]))
  const moved = ids.flatMap((id, at) => (stored.get(id) === at + 1 ? [] : [{ id, position: at + 1 }]))
  if (moved.length === 0) return
  await sql.run(
    `UPDATE faqs SET position = CASE id ${moved.map(() => 'WHEN ? THEN ?').join(' ')} END
     WHERE id IN (${moved.map(() => '?').join(', ')})`,
    [...moved.flatMap(({ id, position }) => [id, position]), ...moved.map(({ id }) => id)],
  )
}
