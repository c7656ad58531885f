import type { z } from 'zod'
import type { GateActivity } from '#shared/contract/autogate/gateActivity.ts'
import type { Reason } from '#shared/domain/reason.ts'
import { sayNextStep, sayReason } from '#shared/words/reasonSentence.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { GateActivityRow, StoredPhoto } from '../queries/gateActivityRows.ts'
import type { SignUrl } from './lane.ts'

/** A vehicle at a gate and what was decided about it. */
export function presentActivity(
  row: GateActivityRow,
  signUrl: SignUrl,
  language: Language = 'id',
): z.infer<typeof GateActivity> {
  const { override } = row
  return {
    id: row.id,
    gate: { id: row.gate_id, name: row.gate_name },
    lane: { id: row.lane_id, code: row.lane_code },
    direction: row.direction,
    ticket:
      row.ticket_id === null
        ? null
        : {
            id: row.ticket_id,
            access_number: row.ticket_access_number ?? '',
            type: row.ticket_kind ?? '',
            police_number: row.ticket_police_number ?? '',
          },
    company: row.company_id === null ? null : { id: row.company_id, name: row.company_name ?? '' },
    access_number: row.access_number,
    plate_read: row.plate_read,
    plate_corrected: row.plate_corrected,
    plate_confidence: row.plate_confidence === null ? null : Number(row.plate_confidence),
    vehicle_type: row.vehicle_type,
    decision: row.decision,
    outcome: row.outcome,
    lamp: row.lamp,
    reasons: presentReasons(row.reasons ?? [], language),
    override:
      override === null
        ? null
        : {
            action: override.action,
            reason_code: override.reason_code,
            note: override.note,
            by: override.by,
            at: override.at,
          },
    policy_version: row.policy_version,
    photos: presentPhotos(row.photos ?? [], signUrl),
    offline: row.offline,
    scanned_at: row.scanned_at.toISOString(),
    decided_at: row.decided_at.toISOString(),
  }
}

export const presentReasons = (reasons: readonly Reason[], language: Language) =>
  reasons.map((reason) => ({
    code: reason.code,
    message: sayReason(reason, language),
    next_step: sayNextStep(reason, language),
  }))

export const presentPhotos = (photos: readonly StoredPhoto[], signUrl: SignUrl) =>
  photos.map(({ position, path }) => ({ position, url: signUrl(path) }))
