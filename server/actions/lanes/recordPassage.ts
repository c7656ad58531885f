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
  const [lane, known, open] = await Promise.all([
    lockLane(work, laneId),
    sql.rows('SELECT id FROM gate_activities WHERE id = ? AND lane_id = ?', [activity_id, laneId]),
    sql.rows<{ id: string }>(
      `SELECT id FROM interventions WHERE lane_id = ? AND activity_id = ? AND state <> 'closed' ORDER BY id ${sql.dialect.forUpdate}`,
      [laneId, activity_id],
    ),
  ])
  if (lane === null || known.length === 0) throw new Refusal('row.not_found')
  const ids = open.map(({ id }) => id)
  const passed = outcome === 'passed'
  const changes: Promise<unknown>[] = []
  if (passed)
    changes.push(
      sql.run('UPDATE gate_activities SET passed_at = ? WHERE id = ? AND passed_at IS NULL', [
        new Date(at),
        activity_id,
      ]),
    )
  if (lane.vehicle?.activity_id === activity_id)
    changes.push(
      sql.run('UPDATE lanes SET vehicle = ?, updated_at = ?, version = version + 1 WHERE id = ?', [
        passed ? JSON.stringify({ ...lane.vehicle, stage: 'passed' }) : null,
        now,
        laneId,
      ]),
      announceLanes(work, [laneId], links),
    )
  await Promise.all([...changes, dismissInterventions(work, ids), announceInterventions(work, ids)])
  for (const id of ids)
    work.record({
      action: 'intervention.dismissed',
      entity: 'intervention',
      entityId: id,
      after: { activityId: activity_id },
    })
}
