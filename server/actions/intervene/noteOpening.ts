import type { Work } from '../../database/work.ts'
import { insertRow } from '../../database/writeRow.ts'
import type { Waiting } from './activity.ts'
import type { Situation } from './situation.ts'

/** A barrier that a person opened. */
export interface Opening {
  /** The command's id. */
  readonly id: string
  readonly activityId: string | null
  readonly gateId: string
  readonly laneId: string
  readonly companyId: string | null
  readonly operator: { readonly id: string; readonly name: string; readonly roleName: string }
  readonly reasonCode: string
  readonly note: string | null
  readonly plate: string | null
  /** What the rules had said of the vehicle. */
  readonly lamp: string | null
  readonly waitedMs: number | null
}

/** Where, by whom and for which vehicle a barrier opens. */
export const openingOf = (
  { lane: { row }, actor, item, work: { now } }: Situation,
  waiting: Waiting | null,
): Omit<Opening, 'id' | 'reasonCode' | 'note'> => ({
  activityId: waiting?.row.id ?? null,
  gateId: row.gate_id,
  laneId: row.id,
  companyId: waiting?.row.company_id ?? null,
  operator: actor,
  plate: waiting?.row.plate_read ?? waiting?.row.ticket_police_number ?? null,
  lamp: waiting?.row.lamp ?? null,
  waitedMs: waiting === null ? null : now.getTime() - (item?.opened_at ?? waiting.row.decided_at).getTime(),
})

/** Enters an opening by hand in the ledger, where operators, gates and hours are compared. */
export const noteOpening = ({ sql, now }: Work, opening: Opening): Promise<void> =>
  insertRow(sql, 'manual_openings', {
    id: opening.id,
    activity_id: opening.activityId,
    gate_id: opening.gateId,
    lane_id: opening.laneId,
    company_id: opening.companyId,
    operator_id: opening.operator.id,
    operator_name: opening.operator.name,
    role: opening.operator.roleName,
    reason_code: opening.reasonCode,
    note: opening.note,
    police_number: opening.plate,
    lamp: opening.lamp,
    waited_ms: opening.waitedMs,
    opened_at: now,
  })
