import type { z } from 'zod'
import { CheckInInput, type CheckInVerdict } from '#shared/contract/autogate/gateActivity.ts'
import type { LaneDecision } from '#shared/contract/laneJournal.ts'
import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../../database/work.ts'
import { insertRows } from '../../models/manyRows.ts'
import { countMoved } from '../../queries/areaOccupancy.ts'
import { gather } from '../checkIn/gather.ts'
import { holdItems } from '../checkIn/items.ts'
import { readScan } from '../checkIn/scan.ts'
import { slipColumns } from '../checkIn/slip.ts'
import { writePassings } from '../checkIn/writePassings.ts'
import { adoptOpening, tellExecuted } from './adoptOpening.ts'
import { decideLater } from './decideLater.ts'
import { noteConflict } from './noteConflict.ts'
import type { UploadAsked } from './recordJournal.ts'

interface Heard {
  readonly said: LaneDecision
  /** What the server decided about this very scan, where its answer did not reach the lane in time. */
  readonly answered: z.infer<typeof CheckInVerdict> | null
}

/**
 * Writes down what a lane decided alone, at the lane's own time, through the same writing as every check-in; where the
 * server would have decided otherwise, the conflict desk is told. Returns the activity it became.
 */
export async function recordDecision(work: Work, asked: UploadAsked, { said, answered }: Heard): Promise<string> {
  const { actor, ports } = asked
  const { sql } = work
  if (answered !== null && (answered.decision === 'allow' || said.decision !== 'allow')) {
    if (said.decision === 'allow') await adoptOpening(work, actor, { said, answered })
    else if (answered.decision === 'allow')
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
  const slip =
    said.slip === null
      ? []
      : [
          slipColumns(said.slip, {
            activityId: said.activity_id,
            laneId: actor.laneId,
            ticketId: before?.row.id ?? '',
            now: at,
          }),
        ]
  const items = await holdItems(sql, [])
  await Promise.all([
    writePassings(then, [{ ask: asked, decided, command, slip: null }], gathered, items),
    command === null ? null : tellExecuted(sql, command.id, at),
    insertRows(sql, 'slips', slip),
  ])
  await noteConflict(work, { said, lane: actor, activityId: said.activity_id, judged, decided, inside })
  work.afterCommit(() => countMoved(ports, gathered.moved))
  return said.activity_id
}
