import type { z } from 'zod'
import type { ManualPeriod, ManualSlip } from '#shared/contract/autogate/manualMode.ts'
import { reconcile, slipName } from '#shared/domain/manualMode.ts'
import type { ManualPeriodRow, ManualSlipRow } from '../queries/manualRows.ts'

export const presentPeriod = (row: ManualPeriodRow): z.infer<typeof ManualPeriod> => ({
  id: row.id,
  gate: { id: row.gate_id, name: row.gate_name, code: row.gate_code },
  reason_code: row.reason_code,
  note: row.note,
  started_by: row.started_by,
  started_at: row.started_at.toISOString(),
  ended_by: row.ended_by,
  ended_at: row.ended_at?.toISOString() ?? null,
  slips: {
    ...reconcile({ issued: Number(row.missing), entered: Number(row.entered), void: Number(row.voided) }),
    first: row.first_number === null ? null : slipName(row.gate_code, row.first_number),
    last: row.last_number === null ? null : slipName(row.gate_code, row.last_number),
  },
  version: row.version,
})

export const presentSlip = (row: ManualSlipRow): z.infer<typeof ManualSlip> => ({
  id: row.id,
  period_id: row.period_id,
  number: row.number,
  name: slipName(row.gate_code, row.number),
  state: row.state,
  lane: row.lane_id === null ? null : { id: row.lane_id, code: row.lane_code ?? '' },
  direction: row.direction,
  police_number: row.police_number,
  access_number: row.access_number,
  driver_name: row.driver_name,
  note: row.note,
  activity_id: row.activity_id,
  written_at: row.written_at?.toISOString() ?? null,
  entered_at: row.entered_at?.toISOString() ?? null,
  entered_by: row.entered_by,
  issued_by: row.issued_by,
  issued_at: row.issued_at.toISOString(),
})
