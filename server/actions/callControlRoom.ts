import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import { priorityOf } from '#shared/domain/intervention.ts'
import type { UserActor } from '../http/actor.ts'
import type { Work } from '../database/work.ts'
import { worksAtGate } from '../policies/workAtLane.ts'
import { interventionColumns, interventionTables, type InterventionRow } from '../queries/interventionRows.ts'
import { announceInterventions } from './followEquipment.ts'
import { lockLane } from './announceLanes.ts'

/** Milliseconds until somebody should have answered the guard. */
const answerWithin = 60_000
const reason = 'post.assistance'

/** Asks the control room for help at a lane: one open call for each lane, however often the key is pressed. */
export async function callControlRoom(work: Work, actor: UserActor, laneId: string): Promise<InterventionRow> {
  const { sql, now } = work
  const lane = await lockLane(work, laneId)
  if (lane === null) throw new Refusal('row.not_found')
  if (!worksAtGate(actor, lane.gate_id)) throw new Refusal('auth.forbidden')
  const open = await findCall(work, lane.id)
  if (open !== null) return open
  const id = v7()
  await sql.run(
    `INSERT INTO interventions (id, lane_id, gate_id, cause, priority, state, reason_code, reason_values, opened_at, due_at)
     VALUES (?, ?, ?, 'assistance', ?, 'new', ?, ?, ?, ?)`,
    [
      id,
      lane.id,
      lane.gate_id,
      priorityOf('assistance'),
      reason,
      JSON.stringify({ by: actor.name }),
      now,
      new Date(now.getTime() + answerWithin),
    ],
  )
  work.record({ action: 'post.call', entity: 'intervention', entityId: id, after: { lane: lane.code } })
  await announceInterventions(work, [id])
  const made = await findCall(work, lane.id)
  if (made === null) throw new Refusal('row.not_found')
  return made
}

async function findCall({ sql }: Work, laneId: string): Promise<InterventionRow | null> {
  const [row] = await sql.rows<InterventionRow>(
    `SELECT ${interventionColumns} FROM ${interventionTables}
     WHERE i.lane_id = ? AND i.reason_code = ? AND i.state <> 'closed'`,
    [laneId, reason],
  )
  return row ?? null
}
