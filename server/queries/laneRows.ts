import type { z } from 'zod'
import type { Device, LaneMachine, LaneVehicle, Lease } from '#shared/contract/autogate/lane.ts'
import type { BarrierProof, BarrierState, Lamp, LaneDirection, LaneMode } from '#shared/domain/lane.ts'
import type { Sql } from '../database/work.ts'

/** The vehicle in a lane as stored: the picture's path instead of an address that expires. */
export type StoredVehicle = Omit<z.infer<typeof LaneVehicle>, 'photo_url'> & {
  readonly photo_path: string | null
  /** The lane's version since which it is this vehicle and this verdict. */
  readonly lane_version?: number
}

/** What the machine says of itself, and where its neighbours reach it. */
export type StoredMachine = z.infer<typeof LaneMachine> & { readonly peer_url?: string | null | undefined }

export interface LaneRow {
  readonly id: string
  readonly gate_id: string
  readonly code: string
  readonly name: string
  readonly position: number
  readonly direction: LaneDirection
  readonly mode: LaneMode
  readonly lamp: Lamp
  readonly barrier_state: BarrierState
  readonly barrier_proof: BarrierProof
  readonly devices: z.infer<typeof Device>[] | null
  readonly vehicle: StoredVehicle | null
  readonly machine: StoredMachine | null
  readonly connected: boolean
  readonly last_seen_at: Date | null
  readonly lease_status: z.infer<typeof Lease>['status']
  readonly lease_by: string | null
  readonly lease_name: string | null
  readonly lease_reason: string | null
  readonly lease_since: Date | null
  readonly lease_until: Date | null
  readonly version: number
}

/** The columns of a {@link LaneRow} of the table `lanes` under the alias `l`. */
export const laneColumns = [
  'id',
  'gate_id',
  'code',
  'name',
  'position',
  'direction',
  'mode',
  'lamp',
  'barrier_state',
  'barrier_proof',
  'devices',
  'vehicle',
  'machine',
  'connected',
  'last_seen_at',
  'lease_status',
  'lease_by',
  'lease_name',
  'lease_reason',
  'lease_since',
  'lease_until',
  'version',
]
  .map((column) => `l.${column}`)
  .join(', ')

/** One lane by id or by code, or null. */
export async function findLane(sql: Sql, idOrCode: string): Promise<LaneRow | null> {
  const rows = await sql.rows<LaneRow>(
    `SELECT ${laneColumns} FROM lanes l WHERE (l.id = ? OR l.code = ?) AND l.deleted_at IS NULL`,
    [idOrCode, idOrCode],
  )
  return rows[0] ?? null
}

/** The lanes of a gate in the order of the board; of every gate when none is given. */
export function lanesOfGate(sql: Sql, gateId: string | null): Promise<LaneRow[]> {
  const where = gateId === null ? '' : 'AND l.gate_id = ?'
  return sql.rows<LaneRow>(
    `SELECT ${laneColumns} FROM lanes l WHERE l.deleted_at IS NULL ${where} ORDER BY l.gate_id, l.position, l.code`,
    gateId === null ? [] : [gateId],
  )
}
