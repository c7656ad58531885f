import type { InterventionCause } from './intervention.ts'
import type { DeviceRole, DeviceState } from './lane.ts'

interface ReportedDevice {
  readonly role: DeviceRole
  readonly name: string
  readonly state: DeviceState
  readonly detail: string | null
}

export type EquipmentCode =
  | 'equipment.lost'
  | 'equipment.paper_out'
  | 'equipment.paper_low'
  | 'equipment.cover_open'
  | 'equipment.no_answer'
  | 'equipment.faulty'
  | 'barrier.failed'
  | 'barrier.command_expired'
  | 'lane.journal_fault'

/** Why a person must see to a device; `role` tells which one of its lane. */
export interface EquipmentTrouble {
  /** A barrier that does not obey blocks its lane; anything else only slows it. */
  readonly cause: Extract<InterventionCause, 'barrier_fault' | 'equipment'>
  readonly code: EquipmentCode
  readonly values: { readonly role: DeviceRole; readonly device: string; readonly detail: string }
}

const codeOfDetail: Readonly<Record<string, EquipmentCode>> = {
  paper_out: 'equipment.paper_out',
  paper_low: 'equipment.paper_low',
  cover_open: 'equipment.cover_open',
  no_answer: 'equipment.no_answer',
  barrier_failed: 'barrier.failed',
  command_expired: 'barrier.command_expired',
  journal_fault: 'lane.journal_fault',
}

/**
 * The trouble of a device, `null` when it is well, `undecided` while that cannot be said: an item that is open for
 * it stays open, and none is opened.
 */
export function equipmentTrouble(device: ReportedDevice): EquipmentTrouble | null | 'undecided' {
  const { role, name, state, detail } = device
  if (state === 'opening' || (state === 'absent' && detail === null)) return 'undecided'
  if (state === 'ready' && detail === null) return null
  const cause = role === 'barrier' ? 'barrier_fault' : 'equipment'
  const values = { role, device: name, detail: detail ?? state }
  if (detail === null) return { cause, code: state === 'lost' ? 'equipment.lost' : 'equipment.faulty', values }
  return { cause, code: codeOfDetail[detail] ?? 'equipment.faulty', values }
}
