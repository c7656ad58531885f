import type { GateActivityRow } from '../../queries/gateActivityRows.ts'
import { insertRows } from '../../models/manyRows.ts'
import type { Sql } from '../../database/work.ts'
import { outcomes, type Decided } from './decide.ts'

/** The activity as the lists show it. */
export function activityRow(decided: Decided): GateActivityRow {
  const { scan, lane, ticket, verdict } = decided
  return {
    id: decided.id,
    ticket_id: ticket?.row.id ?? null,
    company_id: ticket?.row.company_id ?? null,
    gate_id: lane.row.gate_id,
    lane_id: lane.row.id,
    direction: scan.direction,
    access_number: scan.accessNumber,
    plate_read: scan.plateRead,
    plate_corrected: null,
    plate_confidence: scan.plateConfidence,
    vehicle_type: decided.vehicleType,
    decision: verdict.decision,
    outcome: decided.override === undefined ? outcomes[verdict.decision] : 'opened',
    lamp: verdict.lamp,
    reasons: verdict.reasons,
    checks: verdict.checks,
    photos: decided.photos,
    policy_version: lane.policy.version,
    override: decided.override ?? null,
    offline: decided.offline,
    scanned_at: scan.scannedAt,
    decided_at: decided.now,
    gate_name: lane.gateName,
    lane_code: lane.row.code,
    ticket_access_number: ticket?.row.access_number ?? null,
    ticket_kind: ticket?.row.kind ?? null,
    ticket_police_number: ticket?.row.police_number ?? null,
    company_name: ticket?.company?.name ?? null,
  }
}

export interface ActivityToWrite {
  readonly decided: Decided
  readonly row: GateActivityRow
  readonly deviceId: string | null
  readonly commandId: string | null
}

/** Inserts activities with the facts they were decided on; the policy is named by its version. */
export async function insertActivities(sql: Sql, activities: readonly ActivityToWrite[]): Promise<void> {
  await insertRows(
    sql,
    'gate_activities',
    activities.map(({ decided, row, deviceId, commandId }) => ({
      id: row.id,
      ticket_id: row.ticket_id,
      company_id: row.company_id,
      gate_id: row.gate_id,
      lane_id: row.lane_id,
      device_id: deviceId,
      direction: row.direction,
      access_number: row.access_number,
      plate_read: row.plate_read,
      plate_confidence: row.plate_confidence,
      vehicle_type: row.vehicle_type,
      decision: row.decision,
      outcome: row.outcome,
      lamp: row.lamp,
      reasons: JSON.stringify(row.reasons),
      checks: JSON.stringify(row.checks),
      photos: JSON.stringify(row.photos),
      facts: JSON.stringify({ ...decided.facts, policy: undefined, override: undefined }),
      policy_version: row.policy_version,
      override: row.override === null ? null : JSON.stringify(row.override),
      command_id: commandId,
      entry_activity_id: decided.trip?.entryActivityId ?? null,
      ritase_minutes: decided.trip?.minutes ?? null,
      offline: row.offline,
      scanned_at: row.scanned_at,
      decided_at: row.decided_at,
      version: 1,
    })),
  )
}
