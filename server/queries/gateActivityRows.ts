import type { Check } from '#shared/domain/checkIn.ts'
import type { CameraPosition, Decision, Direction, Lamp, Outcome } from '#shared/domain/lane.ts'
import type { Reason } from '#shared/domain/reason.ts'

/** A person's decision as stored with the activity that it changed. */
export interface StoredOverride {
  readonly action: 'open' | 'refuse' | 'correct_plate'
  readonly reason_code: string
  readonly note: string | null
  readonly by: string
  readonly by_id: string
  readonly role: string
  readonly at: string
  /** The operator's clock, and how long the item had waited, in milliseconds. */
  readonly client_at: string | null
  readonly latency_ms: number
  readonly lane_version: number
  /** Paths of the pictures that the operator was looking at. */
  readonly evidence: readonly string[]
}

export interface StoredPhoto {
  readonly position: CameraPosition
  readonly path: string
}

export interface GateActivityRow {
  readonly id: string
  readonly ticket_id: string | null
  readonly company_id: string | null
  readonly gate_id: string
  readonly lane_id: string
  readonly direction: Direction
  readonly access_number: string | null
  readonly plate_read: string | null
  readonly plate_corrected: string | null
  readonly plate_confidence: string | number | null
  readonly vehicle_type: string | null
  readonly decision: Decision
  readonly outcome: Outcome
  readonly lamp: Lamp
  readonly reasons: readonly Reason[] | null
  readonly checks: readonly Check[] | null
  readonly photos: readonly StoredPhoto[] | null
  readonly policy_version: number
  readonly override: StoredOverride | null
  readonly offline: boolean
  readonly scanned_at: Date
  readonly decided_at: Date
  readonly gate_name: string
  readonly lane_code: string
  readonly ticket_access_number: string | null
  readonly ticket_kind: string | null
  readonly ticket_police_number: string | null
  readonly company_name: string | null
}

/** The columns of a {@link GateActivityRow}; from {@link gateActivityTables}. `override` is a reserved word. */
export const gateActivityColumns = `${[
  'id',
  'ticket_id',
  'company_id',
  'gate_id',
  'lane_id',
  'direction',
  'access_number',
  'plate_read',
  'plate_corrected',
  'plate_confidence',
  'vehicle_type',
  'decision',
  'outcome',
  'lamp',
  'reasons',
  'checks',
  'photos',
  'policy_version',
  '`override`',
  'offline',
  'scanned_at',
  'decided_at',
]
  .map((column) => `a.${column}`)
  .join(', ')}, g.name AS gate_name, l.code AS lane_code, t.access_number AS ticket_access_number,
  t.kind AS ticket_kind, t.police_number AS ticket_police_number, c.name AS company_name`

/** LEFT JOINs, so that the optimiser starts at the activities and stops after one page. */
export const gateActivityTables = `gate_activities a LEFT JOIN gates g ON g.id = a.gate_id
  LEFT JOIN lanes l ON l.id = a.lane_id LEFT JOIN tickets t ON t.id = a.ticket_id
  LEFT JOIN companies c ON c.id = a.company_id`
