import type { Direction } from '#shared/domain/lane.ts'
import type { CheckInBody } from './laneApi.ts'
import type { StoredPhoto } from './pictures.ts'
import type { ScannedCode, Vehicle } from './turn.ts'

interface Situation {
  readonly laneId: string
  readonly direction: Direction
  readonly scan: ScannedCode
  readonly vehicle: Vehicle | null
  readonly photos: readonly StoredPhoto[]
}

/** What the lane tells of a scan. A bare ticket number is no QR code: it says nothing of who issued it. */
export function checkInBody({ laneId, direction, scan, vehicle, photos }: Situation): CheckInBody {
  const code = /^TKT-\d{8}$/.test(scan.code) ? { ticket_access_number: scan.code } : { qr: scan.code }
  return {
    lane_id: laneId,
    direction,
    ...code,
    plate_read: vehicle?.plate ?? null,
    plate_confidence: vehicle?.confidence ?? null,
    photos: [...photos],
    scanned_at: new Date(scan.at).toISOString(),
  }
}
