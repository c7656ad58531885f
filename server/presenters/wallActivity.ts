import type { z } from 'zod'
import type { WallActivity } from '#shared/contract/autogate/videoWall.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { sayReason } from '#shared/words/reasonSentence.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { GateActivityRow } from '../queries/gateActivityRows.ts'
import type { SignUrl } from './lane.ts'

/** A passage for everybody to see: vehicles and companies, no people. */
export function presentWallActivity(
  row: GateActivityRow,
  signUrl: SignUrl,
  language: Language,
): z.infer<typeof WallActivity> {
  const reason = row.reasons?.[0] ?? { code: 'ok', values: {} }
  const photo = row.photos?.find(({ position }) => position === 'front') ?? row.photos?.[0]
  const plate = row.plate_corrected ?? row.plate_read ?? row.ticket_police_number
  return {
    id: row.id,
    gate: row.gate_name,
    lane: row.lane_code,
    direction: row.direction,
    plate: plate === null ? null : displayPlate(plate),
    company: row.company_name,
    vehicle_type: row.vehicle_type,
    decision: row.decision,
    outcome: row.outcome,
    lamp: row.lamp,
    reason: { code: reason.code, message: sayReason(reason, language) },
    photo_url: photo === undefined ? null : signUrl(photo.path),
    at: row.decided_at.toISOString(),
  }
}
