import type { z } from 'zod'
import type { Intervention } from '#shared/contract/autogate/intervention.ts'
import type { InterventionCause, InterventionState, Priority } from '#shared/domain/intervention.ts'
import type { ReasonValues } from '#shared/domain/reason.ts'

export interface InterventionRow {
  readonly id: string
  readonly lane_id: string
  readonly lane_code: string
  readonly gate_id: string
  readonly activity_id: string | null
  readonly cause: InterventionCause
  readonly priority: Priority
  readonly state: InterventionState
  readonly plate: string | null
  readonly company_name: string | null
  readonly reason_code: string
  readonly reason_values: ReasonValues | null
  readonly owner_id: string | null
  readonly owner_name: string | null
  readonly opened_at: Date
  readonly due_at: Date
  readonly shelved_until: Date | null
  readonly closed_at: Date | null
  readonly outcome: z.infer<typeof Intervention>['outcome']
  readonly version: number
}

/** The columns of an {@link InterventionRow}; from {@link interventionTables}. */
export const interventionColumns = `${[
  'id',
  'lane_id',
  'gate_id',
  'activity_id',
  'cause',
  'priority',
  'state',
  'plate',
  'company_name',
  'reason_code',
  'reason_values',
  'owner_id',
  'owner_name',
  'opened_at',
  'due_at',
  'shelved_until',
  'closed_at',
  'outcome',
  'version',
]
  .map((column) => `i.${column}`)
  .join(', ')}, l.code AS lane_code`

export const interventionTables = 'interventions i JOIN lanes l ON l.id = i.lane_id'
