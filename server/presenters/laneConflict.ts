import type { z } from 'zod'
import type { LaneConflict, QuarantinedEntry } from '#shared/contract/autogate/laneConflict.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { LaneConflictRow, QuarantinedRow } from '../queries/laneConflictRows.ts'
import { presentReasons } from './gateActivity.ts'

/** A conflict as the desk reads it. */
export function presentConflict(row: LaneConflictRow, language: Language): z.infer<typeof LaneConflict> {
  const { resolution, other_activity_id: other, other_at: otherAt } = row
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    gate: { id: row.gate_id, name: row.gate_name },
    lane: { id: row.lane_id, code: row.lane_code },
    activity_id: row.activity_id,
    access_number: row.access_number,
    police_number: row.police_number,
    direction: row.direction,
    lane_decision: row.lane_decision,
    lane_reasons: presentReasons(row.lane_reasons ?? [], language),
    snapshot_at: row.snapshot_at.toISOString(),
    agreed: row.agreed,
    server_decision: row.server_decision,
    server_reasons: presentReasons(row.server_reasons ?? [], language),
    other:
      other === null || otherAt === null
        ? null
        : { activity_id: other, lane: row.other_lane ?? '?', at: otherAt.toISOString() },
    decided_at: row.decided_at.toISOString(),
    found_at: row.found_at.toISOString(),
    resolution:
      resolution === null || row.resolved_at === null
        ? null
        : { code: resolution, note: row.note ?? '', by: row.resolved_by ?? '', at: row.resolved_at.toISOString() },
    version: row.version,
  }
}

export const presentQuarantined = (row: QuarantinedRow): z.infer<typeof QuarantinedEntry> => ({
  id: row.id,
  lane: { id: row.lane_id, code: row.lane_code },
  kind: row.kind,
  code: row.code ?? '',
  message: row.message ?? '',
  at: row.at.toISOString(),
  received_at: row.received_at.toISOString(),
})
