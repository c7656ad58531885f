import type { Activity, Lane } from '../../live/operationsChanges.ts'
import type { PlateFacts } from './PlateComparison.tsx'
import { plateShot, type Shot } from './shots.ts'
import type { Verification } from './useVerification.ts'

/** What the panel shows, from whatever is known so far: the server's detail, the live activity, or only the lane. */
export interface Evidence {
  readonly activity: Activity | null
  readonly photos: readonly Shot[]
  readonly takenAt: string
  readonly plates: PlateFacts
}

export function evidenceOf(
  lane: Lane | undefined,
  live: Activity | undefined,
  detail: Verification | null,
): Evidence | null {
  const activity = detail?.activity ?? live ?? null
  const vehicle = lane?.vehicle ?? null
  if (activity === null) {
    if (vehicle === null) return null
    return {
      activity: null,
      photos: vehicle.photo_url === null ? [] : [{ position: 'front', url: vehicle.photo_url }],
      takenAt: vehicle.since,
      plates: {
        read: vehicle.plate,
        corrected: false,
        confidence: null,
        expected: null,
        ticketNumber: null,
        crop: null,
      },
    }
  }
  const read = activity.plate_corrected ?? activity.plate_read
  return {
    activity,
    photos: activity.photos,
    takenAt: activity.scanned_at,
    plates: {
      read,
      corrected: activity.plate_corrected !== null,
      confidence: activity.plate_confidence,
      expected: activity.ticket?.police_number ?? null,
      ticketNumber: activity.ticket?.access_number ?? activity.access_number,
      crop: plateShot(activity.photos)?.url ?? null,
    },
  }
}
