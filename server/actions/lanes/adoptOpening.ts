import type { z } from 'zod'
import type { CheckInVerdict } from '#shared/contract/autogate/gateActivity.ts'
import type { LaneDecision } from '#shared/contract/laneJournal.ts'
import type { Sql, Work } from '../../database/work.ts'
import type { DeviceActor } from '../../http/actor.ts'
import { insertRows } from '../../models/manyRows.ts'
import { commandColumns } from '../checkIn/command.ts'
import { slipColumns } from '../checkIn/slip.ts'

interface Both {
  readonly said: LaneDecision
  readonly answered: z.infer<typeof CheckInVerdict>
}

/**
 * Server and lane let one vehicle in, because the answer came too late: what opened and what was printed are the
 * lane's order and the lane's slip, so these stand in the books and the server's never reached anybody.
 */
export async function adoptOpening(work: Work, lane: DeviceActor, { said, answered }: Both): Promise<void> {
  const { sql, now } = work
  const { laneId } = lane
  const at = new Date(Math.min(Date.parse(said.at), now.getTime()))
  if (said.command_id !== null) {
    const command = { id: said.command_id, action: 'open', issued_at: said.at, ttl_ms: 0 } as const
    await insertRows(sql, 'lane_commands', [
      commandColumns(command, { laneId, activityId: answered.id, by: 'lane', now: at }),
    ])
    await tellExecuted(sql, said.command_id, at)
    await sql.run("UPDATE lane_commands SET state = 'expired', detail = 'not_delivered' WHERE id = ?", [
      answered.command?.id ?? '',
    ])
    await sql.run('UPDATE gate_activities SET command_id = ? WHERE id = ?', [said.command_id, answered.id])
    work.record({
      action: 'lane.opened_alone',
      entity: 'gate_activity',
      entityId: answered.id,
      after: { lane: lane.laneCode, command_id: said.command_id, instead_of: answered.command?.id ?? null },
    })
  }
  if (said.slip === null) return
  const [owner] = await sql.rows<{ ticket_id: string | null }>('SELECT ticket_id FROM gate_activities WHERE id = ?', [
    answered.id,
  ])
  await sql.run("DELETE FROM slips WHERE id = ? AND state = 'queued'", [answered.print_job?.id ?? ''])
  await insertRows(sql, 'slips', [
    slipColumns(said.slip, { activityId: answered.id, laneId, ticketId: owner?.ticket_id ?? '', now: at }),
  ])
}

/** An order that the lane gave itself, and carried out before anybody heard of it. */
export async function tellExecuted(sql: Sql, id: string, at: Date): Promise<void> {
  const changed = await sql.run(
    "UPDATE lane_commands SET issued_by = 'lane', state = 'executed', answered_at = ? WHERE id = ?",
    [at, id],
  )
  if (changed !== 1) throw new Error(`The order ${id} of a lane was not written before it was told of`)
}
