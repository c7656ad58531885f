import { Refusal } from '#shared/contract/errors.ts'
import type { Passage } from '#shared/contract/lane.ts'
import type { Work } from '../../database/work.ts'
import type { FileLinks } from '../../ports.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { notify } from '../notify.ts'
import { announceLanes, lockLane } from '../announceLanes.ts'
import { announceInterventions, dismissInterventions } from '../followEquipment.ts'

interface Scanned {
  readonly outcome: string
  readonly passed_at: Date | null
  readonly plate_read: string | null
  readonly police_number: string | null
  readonly code: string
}

/** The vehicle of an activity drove through or turned away: the lane is free, and nobody has to decide about it any more. */
export async function recordPassage(
  work: Work,
  laneId: string,
  { activity_id, outcome, at }: Passage,
  links: FileLinks,
): Promise<void> {
  const { sql, now } = work
  const [lane, [scanned], open] = await Promise.all([
    lockLane(work, laneId),
    sql.rows<Scanned>(
      `SELECT a.outcome, a.passed_at, a.plate_read, t.police_number, l.code FROM gate_activities a
       JOIN lanes l ON l.id = a.lane_id LEFT JOIN tickets t ON t.id = a.ticket_id WHERE a.id = ? AND a.lane_id = ?`,
      [activity_id, laneId],
    ),
    sql.rows<{ id: string }>(
      `SELECT id FROM interventions WHERE lane_id = ? AND activity_id = ? AND state <> 'closed' ORDER BY id ${sql.dialect.forUpdate}`,
      [laneId, activity_id],
    ),
  ])
  if (lane === null || scanned === undefined) throw new Refusal('row.not_found')
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
  if (!passed && scanned.outcome === 'opened' && scanned.passed_at === null)
    await tellTurnedBack(work, activity_id, scanned)
}

/** It was let through and is in the books, and went away all the same: whoever may undo a check-in hears of it. */
async function tellTurnedBack(work: Work, id: string, { code, police_number, plate_read }: Scanned): Promise<void> {
  const plate = displayPlate(police_number ?? plate_read ?? '?')
  const entity = { type: 'gate_activity', id } as const
  work.record({ action: 'gate.turned_back', entity: entity.type, entityId: id, after: { lane: code, plate } })
  await notify(work, {
    permission: 'activity.undo',
    companyId: null,
    kind: 'passage.turned_back',
    values: { plate, lane: code },
    entity,
  })
}
