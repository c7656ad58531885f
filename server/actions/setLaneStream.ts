import type { wallDisplay } from '#shared/contract/autogate/wallDisplay.ts'
import type { BodyOf } from '#shared/contract/endpoint.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { requireZone } from '../policies/requireZone.ts'
import { findLaneStream, type LaneStreamRow } from '../queries/wallDisplayRows.ts'

/** Says where the live picture of a lane comes from; `none` forgets the address. */
export async function setLaneStream(
  work: Work,
  laneId: string,
  { kind, url }: BodyOf<typeof wallDisplay.setStream>,
): Promise<LaneStreamRow> {
  const { sql, now } = work
  requireZone(work.actor)
  if (kind !== 'none' && url === null) throw new Refusal('lane.stream_address')
  await sql.rows(`SELECT id FROM lanes WHERE id = ? ${sql.dialect.forUpdate}`, [laneId])
  const before = await findLaneStream(sql, laneId)
  if (before === null) throw new Refusal('row.not_found')
  await sql.run('DELETE FROM lane_streams WHERE id = ?', [laneId])
  const after = { id: laneId, kind, url: kind === 'none' ? null : url }
  await sql.run('INSERT INTO lane_streams (id, kind, url, updated_at) VALUES (?, ?, ?, ?)', [
    laneId,
    kind,
    after.url,
    now,
  ])
  work.record({ action: 'lane.set_stream', entity: 'lane', entityId: laneId, before, after })
  return after
}
