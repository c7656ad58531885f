import { v7 } from 'uuid'
import type { LaneDecision } from '#shared/contract/laneJournal.ts'
import type { Verdict } from '#shared/domain/checkIn.ts'
import { conflictOf, type ConflictKind } from '#shared/domain/laneConflict.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import type { Work } from '../../database/work.ts'
import { insertRow } from '../../database/writeRow.ts'
import type { DeviceActor } from '../../http/actor.ts'
import type { Decided } from '../checkIn/decide.ts'

interface Found {
  readonly said: LaneDecision
  readonly lane: DeviceActor
  readonly activityId: string
  /** Given where the server had let the vehicle through itself. */
  readonly kind?: ConflictKind
  readonly judged: Verdict | null
  readonly decided?: Decided
  /** Where the ticket was in use before. */
  readonly inside?: {
    readonly activityId: string | null
    readonly lane: string | null
    readonly since: Date | null
  } | null
}

/** Puts a decision that turned out wrong before the people of the conflict desk; nothing where it was right. */
export async function noteConflict(
  work: Work,
  { said, lane, activityId, judged, decided, inside, ...given }: Found,
): Promise<void> {
  const kind =
    given.kind ??
    (judged === null
      ? null
      : conflictOf({
          lane: said.decision,
          laneReasons: said.reasons,
          server: judged.decision,
          serverReasons: judged.reasons,
        }))
  if (kind === null) return
  const id = v7()
  await insertRow(work.sql, 'lane_conflicts', {
    id,
    kind,
    state: 'open',
    gate_id: lane.gateId,
    lane_id: lane.laneId,
    activity_id: activityId,
    access_number: decided?.scan.accessNumber ?? said.scan.ticket_access_number?.slice(0, 40) ?? null,
    police_number: said.scan.plate_read == null ? null : displayPlate(said.scan.plate_read),
    direction: said.scan.direction,
    lane_decision: said.decision,
    lane_reasons: said.reasons,
    snapshot_at: new Date(said.snapshot_at),
    agreed: said.agreed,
    server_decision: judged?.decision ?? 'allow',
    server_reasons: judged?.reasons ?? [{ code: 'ok', values: {} }],
    other_activity_id: inside?.activityId ?? null,
    other_lane: inside?.lane ?? null,
    other_at: inside?.since ?? null,
    decided_at: new Date(said.at),
    found_at: work.now,
  })
  work.record({
    action: 'lane.conflict',
    entity: 'lane_conflict',
    entityId: id,
    after: { kind, lane: lane.laneCode, activity_id: activityId },
  })
}
