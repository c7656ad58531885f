import { v7 } from 'uuid'
import { Refusal } from '#shared/contract/errors.ts'
import type { LaneCommand } from '#shared/contract/lane.ts'
import { insertRows } from '../../models/manyRows.ts'
import { barrierCommand, commandColumns } from '../checkIn/command.ts'
import { slipColumns, slipFor } from '../checkIn/slip.ts'
import type { Waiting } from './activity.ts'
import type { Situation } from './situation.ts'

/** Paper may travel longer than a barrier's command: nobody is hurt by a late slip. */
const slipTtlMs = 10_000

/** Refuses before anything is written when the lane would not hear the command. */
export function requireLine({ ports, lane }: Situation): void {
  if (!ports.lanes.isConnected(lane.row.id)) throw new Refusal('lane.unreachable', { lane: lane.row.code })
}

/** Writes a command down, so that no barrier moves without a record; it is sent after the commit. */
export async function writeCommand(
  { work, lane, actor }: Situation,
  action: 'open' | 'close',
  activityId: string | null,
): Promise<LaneCommand> {
  const command = barrierCommand(action, lane.policy.command_ttl_ms, work.now)
  const columns = { laneId: lane.row.id, activityId, by: `user:${actor.id}`, now: work.now }
  await insertRows(work.sql, 'lane_commands', [commandColumns(command, columns)])
  return command
}

/** The slip of a vehicle that an operator lets through, as a command to print it. */
export async function writeSlip({ work, lane, ports }: Situation, waiting: Waiting): Promise<LaneCommand[]> {
  const { ticket, scan, row } = waiting
  if (ticket === null) return []
  const slip = slipFor({ scan, lane, ticket, now: work.now }, ports.tickets)
  await insertRows(work.sql, 'slips', [
    slipColumns(slip, { activityId: row.id, laneId: lane.row.id, ticketId: ticket.row.id, now: work.now }),
  ])
  return [{ id: v7(), issued_at: work.now.toISOString(), ttl_ms: slipTtlMs, action: 'print', slip }]
}
