import { v7 } from 'uuid'
import { decideCheckIn, type Verdict } from '#shared/domain/checkIn.ts'
import type { CheckInFacts } from '#shared/domain/checkInFacts.ts'
import { displayPlate, plateKey } from '#shared/domain/plate.ts'
import { bothLanguages } from '../../presenters/intervention.ts'
import type { StoredOverride, StoredPhoto } from '../../queries/gateActivityRows.ts'
import { factsOf, ticketOf, type Gathered } from './gather.ts'
import type { HeldLane } from './lanes.ts'
import { moveTicket, type Trip } from './moveTicket.ts'
import type { Scan } from './scan.ts'
import type { HeldTicket } from './tickets.ts'

/** A scan with everything that is known and decided about it. */
export interface Decided {
  readonly id: string
  readonly scan: Scan
  readonly lane: HeldLane
  readonly ticket: HeldTicket | null
  readonly facts: CheckInFacts
  readonly verdict: Verdict
  readonly trip: Trip | null
  /** As shown: the plate that was read, else the one on the ticket. */
  readonly plate: string | null
  readonly vehicleType: string | null
  readonly photos: readonly StoredPhoto[]
  /** Decided by the lane itself while it had no line: nothing is commanded any more. */
  readonly offline: boolean
  /** Set where a person opened before anybody asked the rules. */
  readonly override?: StoredOverride
  readonly now: Date
}

interface Arrival {
  readonly scan: Scan
  readonly lane: HeldLane
  readonly photos: readonly StoredPhoto[]
  readonly offline: boolean
}

/** Decides one scan and lets its ticket pass, so that the next scan of the same batch is decided on what is left. */
export function decideScan({ scan, lane, photos, offline }: Arrival, gathered: Gathered, now: Date): Decided {
  const id = v7()
  const facts = factsOf(scan, lane, gathered, { now, override: null })
  const verdict = decideCheckIn(facts)
  const ticket = ticketOf(scan, gathered)
  const shown = scan.plateRead ?? ticket?.row.police_number ?? null
  const vehicleType =
    ticket?.row.vehicle_type ??
    gathered.register.vehicleType(ticket?.row.plate_key ?? (shown === null ? '' : plateKey(shown)))
  const { lamp, move } = verdict
  const trip =
    ticket === null || move === null
      ? null
      : moveTicket(ticket, { move, activityId: id, lane, lamp, vehicleType, now }, gathered)
  const decided: Decided = {
    id,
    scan,
    lane,
    ticket,
    facts,
    verdict,
    trip,
    plate: shown === null ? null : displayPlate(shown),
    vehicleType,
    photos,
    offline,
    now,
  }
  if (!offline) standInLane(decided)
  return decided
}

const stages = { allow: 'opened', review: 'waiting', deny: 'refused' } as const

export const outcomes = { allow: 'opened', review: 'waiting', deny: 'refused' } as const

/** The vehicle now stands in the lane, under the lamp of its verdict. */
function standInLane(decided: Decided): void {
  const { lane, verdict, photos, now } = decided
  const [reason] = verdict.reasons
  lane.next = {
    ...lane.next,
    lamp: verdict.lamp,
    vehicle: {
      activity_id: decided.id,
      direction: decided.scan.direction,
      plate: decided.plate,
      company: decided.ticket?.company?.name ?? null,
      vehicle_type: decided.vehicleType,
      document: decided.ticket?.customs?.document ?? null,
      decision: verdict.decision,
      stage: stages[verdict.decision],
      reason: bothLanguages(reason.code, reason.values),
      photo_path: (photos.find(({ position }) => position === 'front') ?? photos[0])?.path ?? null,
      since: now.toISOString(),
      lane_version: lane.row.version + 1,
    },
  }
}
