import { Refusal } from '#shared/contract/errors.ts'
import type { Passage } from '#shared/contract/lane.ts'
import type { Work } from '../../database/work.ts'
import type { FileLinks } from '../../ports.ts'
import { announceLanes, lockLane } from '../announceLanes.ts'
import { announceInterventions, dismissInterventions } from '../followEquipment.ts'

/** The vehicle of an activity drove through or turned away: the lane is free, and nobody has to decide about it any more. */
export async function recordPassage(
  work: Work,
  laneId: string,
  { activity_id, outcome, at }: Passage,
  links: FileLinks,
): Promise<void> {
  const { sql, now } = work
  const lane = await lockLane(work, laneId)
  const known = await sql.rows('SELECT id FROM gate_activities WHERE id = ? AND lane_id = ?', [activity_id, laneId])
  if (lane === null || known.length === 0) throw new Refusal('row.not_found')
  if (outcome === 'passed')
    await sql.run('UPDATE gate_activities SET passed_at = ? WHERE id = ? AND passed_at IS NULL', [
      new Date(at),
      activity_id,
    ])
  if (lane.vehicle?.activity_id === activity_id) {
    const vehicle = outcome === 'passed' ? { ...lane.vehicle, stage: 'passed' as const } : null
    await sql.run('UPDATE lanes SET vehicle = ?, updated_at = ?, version = version + 1 WHERE id = ?', [
      vehicle === null ? null : JSON.stringify(vehicle),
      now,
      laneId,
    ])
    await announceLanes(work, [laneId], links)
  }
  await dismissItemsOf(work, laneId, activity_id)
}

async function dismissItemsOf(work: Work, laneId: string, activityId: string): Promise<void> {
  const open = await work.sql.rows<{ id: string }>(
    `SELECT id FROM interventions WHERE lane_id = ? AND activity_id = ? AND state <> 'closed' ORDER BY id ${work.sql.dialect.forUpdate}`,
    [laneId, activityId],
  )
  const ids = open.map(({ id }) => id)
  await dismissInterventions(work, ids)
  for (const id of ids)
    work.record({ action: 'intervention.dismissed', entity: 'intervention', entityId: id, after: { activityId } })
  await announceInterventions(work, ids)
}
