import type { z } from 'zod'
import type { Lane, LaneMachine } from '#shared/contract/autogate/lane.ts'
import { laneConnection } from '#shared/domain/lane.ts'
import type { LaneRow, StoredMachine, StoredVehicle } from '../queries/laneRows.ts'

/** Turns the path of a stored file into an address that works for a day. */
export type SignUrl = (path: string) => string

/** A lane as the board shows it; a lease that ran out is nobody's. */
export function presentLane(row: LaneRow, signUrl: SignUrl, now: Date): z.infer<typeof Lane> {
  return {
    id: row.id,
    gate_id: row.gate_id,
    code: row.code,
    name: row.name,
    position: row.position,
    direction: row.direction,
    mode: row.mode,
    lamp: row.lamp,
    barrier: { state: row.barrier_state, proof: row.barrier_proof },
    connection: laneConnection({ connected: row.connected, lastSeenAt: row.last_seen_at }, now),
    last_seen_at: row.last_seen_at?.toISOString() ?? null,
    intervention: presentLease(row, now),
    devices: row.devices ?? [],
    vehicle: row.vehicle === null ? null : presentVehicle(row.vehicle, signUrl),
    machine: row.machine === null ? null : presentMachine(row.machine),
    version: row.version,
  }
}

const presentMachine = ({ peer_url: _, ...machine }: StoredMachine): z.infer<typeof LaneMachine> => machine

function presentLease(row: LaneRow, now: Date): z.infer<typeof Lane>['intervention'] {
  if (row.lease_by === null || row.lease_until === null || row.lease_until <= now)
    return { status: 'none', by: null, reason: null, since: null, lease_until: null }
  return {
    status: row.lease_status,
    by: { id: row.lease_by, name: row.lease_name ?? '' },
    reason: row.lease_reason,
    since: row.lease_since?.toISOString() ?? null,
    lease_until: row.lease_until.toISOString(),
  }
}

function presentVehicle({ photo_path, ...vehicle }: StoredVehicle, signUrl: SignUrl) {
  return {
    activity_id: vehicle.activity_id,
    direction: vehicle.direction,
    plate: vehicle.plate,
    company: vehicle.company,
    vehicle_type: vehicle.vehicle_type,
    document: vehicle.document,
    decision: vehicle.decision,
    stage: vehicle.stage,
    reason: vehicle.reason,
    photo_url: photo_path === null ? null : signUrl(photo_path),
    since: vehicle.since,
  }
}
