import type { z } from 'zod'
import type { Intervention } from '#shared/contract/autogate/intervention.ts'
import { sayReason } from '#shared/words/reasonSentence.ts'
import type { InterventionRow } from '../queries/interventionRows.ts'

/** An item of the operators' queue. */
export function presentIntervention(row: InterventionRow): z.infer<typeof Intervention> {
  return {
    id: row.id,
    lane_id: row.lane_id,
    lane_code: row.lane_code,
    gate_id: row.gate_id,
    activity_id: row.activity_id,
    cause: row.cause,
    priority: row.priority,
    state: row.state,
    plate: row.plate,
    company: row.company_name,
    reason: { ...bothLanguages(row.reason_code, row.reason_values ?? {}), values: row.reason_values ?? {} },
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    opened_at: row.opened_at.toISOString(),
    due_at: row.due_at.toISOString(),
    shelved_until: row.shelved_until?.toISOString() ?? null,
    closed_at: row.closed_at?.toISOString() ?? null,
    outcome: row.outcome,
    version: row.version,
  }
}

/** A reason for a board that may change its language at any time. */
export function bothLanguages(code: string, values: Readonly<Record<string, string | number>>) {
  return { code, message: sayReason({ code, values }, 'id'), message_en: sayReason({ code, values }, 'en') }
}
