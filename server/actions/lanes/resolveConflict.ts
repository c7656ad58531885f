import type { laneConflict } from '#shared/contract/autogate/laneConflict.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../../database/work.ts'
import type { Asked } from '../../http/handle.ts'
import { worksAtGate } from '../../policies/workAtLane.ts'
import { findConflict, type LaneConflictRow } from '../../queries/laneConflictRows.ts'

/** Somebody found out what became of it; once said it stands. */
export async function resolveConflict(
  work: Work,
  { params, body, actor }: Asked<typeof laneConflict.resolve>,
): Promise<LaneConflictRow> {
  const { sql, now } = work
  const known = await findConflict(sql, params.id)
  if (known === null || !worksAtGate(actor, known.gate_id)) throw new Refusal('row.not_found')
  await sql.rows(`SELECT id FROM lane_conflicts WHERE id = ? ${sql.dialect.forUpdate}`, [params.id])
  const before = await findConflict(sql, params.id)
  if (before === null) throw new Refusal('row.not_found')
  if (before.state === 'resolved') throw new Refusal('conflict.resolved', { by: before.resolved_by ?? '?' })
  if (body.version !== undefined && body.version !== before.version) throw new Refusal('row.changed')
  await sql.run(
    `UPDATE lane_conflicts SET state = 'resolved', resolution = ?, note = ?, resolved_by = ?, resolved_at = ?,
       version = version + 1 WHERE id = ?`,
    [body.code, body.note, actor.name, now, before.id],
  )
  const after = await findConflict(sql, before.id)
  if (after === null) throw new Refusal('row.not_found')
  work.record({ action: 'lane_conflict.resolve', entity: 'lane_conflict', entityId: before.id, before, after })
  return after
}
