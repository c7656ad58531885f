import type { z } from 'zod'
import { CheckInInput, type CheckInVerdict } from '#shared/contract/autogate/gateActivity.ts'
import type { LaneDecision } from '#shared/contract/laneJournal.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../../database/work.ts'
import { insertRow } from '../../database/writeRow.ts'
import { countMoved } from '../../queries/areaOccupancy.ts'
import { gather } from '../checkIn/gather.ts'
import { holdItems } from '../checkIn/items.ts'
import { readScan } from '../checkIn/scan.ts'
import { slipColumns } from '../checkIn/slip.ts'
import { writePassings } from '../checkIn/writePassings.ts'
import { decideLater } from './decideLater.ts'
import { noteConflict } from './noteConflict.ts'
import type { UploadAsked } from './recordJournal.ts'

/**
 * Writes down what a lane decided alone, at the lane's own time, through the same writing as every check-in; where the
 * server would have decided otherwise, the conflict desk is told. Returns the activity it became.
 */
export async function recordDecision(work: Work, asked: UploadAsked, said: LaneDecision): Promise<string> {
  const { actor, ports } = asked
  const { sql } = work
  const answered = await answeredBefore(work, asked, said.scan_id)
  if (answered !== null && (answered.decision === 'allow' || said.decision !== 'allow')) {
    if (answered.decision === 'allow' && said.decision !== 'allow')
      await noteConflict(work, { said, lane: actor, activityId: answered.id, kind: 'wrongly_stopped', judged: null })
    return answered.id
  }
  const at = new Date(Math.min(Date.parse(said.at), work.now.getTime()))
  const then: Work = { ...work, now: at }
  const scan = readScan(CheckInInput.parse(said.scan), actor.laneId, ports.tickets)
  const gathered = await gather(then, ports, [scan])
  const lane = gathered.lanes.get(actor.laneId)
  if (lane === undefined) throw new Refusal('lane.not_found', { lane: actor.laneCode })
  const before = gathered.tickets.get(scan.accessNumber ?? '') ?? null
  const inside =
    before === null
      ? null
      : { activityId: before.row.inside_activity_id, lane: before.insideLane, since: before.row.inside_since }
  const { decided, judged } = decideLater({ said, scan, lane }, gathered, at)
  const command =
    said.command_id === null
      ? null
      : {
          id: said.command_id,
          action: 'open' as const,
          issued_at: at.toISOString(),
          ttl_ms: lane.policy.command_ttl_ms,
        }
  await writePassings(then, [{ ask: asked, decided, command, slip: null }], gathered, await holdItems(sql, []))
  if (command !== null)
    await sql.run("UPDATE lane_commands SET issued_by = 'lane', state = 'executed', answered_at = ? WHERE id = ?", [
      at,
      command.id,
    ])
  if (said.slip !== null)
    await insertRow(
      sql,
      'slips',
      slipColumns(said.slip, {
        activityId: said.activity_id,
        laneId: actor.laneId,
        ticketId: before?.row.id ?? '',
        now: at,
      }),
    )
  await noteConflict(work, { said, lane: actor, activityId: said.activity_id, judged, decided, inside })
  work.afterCommit(() => countMoved(ports, gathered.moved))
  return said.activity_id
}

/** What the server decided about this very scan, where its answer did not reach the lane in time. */
async function answeredBefore(
  { sql, now }: Work,
  { actor }: UploadAsked,
  scanId: string,
): Promise<z.infer<typeof CheckInVerdict> | null> {
  const caller = `device:${actor.id}`
  /* From now on a check-in of this scan that is still under way is refused: the lane no longer waits for it. */
  await sql.run(
    `${sql.dialect.insertIgnore} INTO idempotency_keys (caller, \`key\`, request_hash, created_at) VALUES (?, ?, ?, ?)`,
    [caller, scanId, 'decided by the lane', now],
  )
  const [row] = await sql.rows<{ reply: string | null }>(
    'SELECT reply FROM idempotency_keys WHERE caller = ? AND `key` = ?',
    [caller, scanId],
  )
  if (row?.reply == null) return null
  return (JSON.parse(row.reply) as { data: z.infer<typeof CheckInVerdict> }).data
}
