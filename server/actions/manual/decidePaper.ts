import { v7 } from 'uuid'
import { decideCheckIn } from '#shared/domain/checkIn.ts'
import { displayPlate, plateKey } from '#shared/domain/plate.ts'
import type { UserActor } from '../../http/actor.ts'
import type { Decided } from '../checkIn/decide.ts'
import { factsOf, ticketOf, type Gathered } from '../checkIn/gather.ts'
import type { HeldLane } from '../checkIn/lanes.ts'
import { moveTicket } from '../checkIn/moveTicket.ts'
import type { Scan } from '../checkIn/scan.ts'

interface Paper {
  readonly scan: Scan
  readonly lane: HeldLane
  /** The slip's name. */
  readonly slip: string
  readonly actor: UserActor
}

interface Times {
  readonly writtenAt: Date
  readonly enteredAt: Date
}

/** A passage that happened already: the rules say what they would have said, and the person who opened is the reason that it did. */
export function decidePaper(
  { scan, lane, slip, actor }: Paper,
  gathered: Gathered,
  { writtenAt, enteredAt }: Times,
): Decided {
  const id = v7()
  const at = enteredAt.toISOString()
  const facts = factsOf(scan, lane, gathered, { now: writtenAt, override: null })
  const verdict = decideCheckIn(facts)
  const opened = { action: 'open', reasonCode: 'manual_slip', by: actor.name, at } as const
  const { move } = decideCheckIn({ ...facts, override: opened })
  const ticket = ticketOf(scan, gathered)
  const vehicleType =
    ticket?.row.vehicle_type ?? gathered.register.vehicleType(ticket?.row.plate_key ?? plateKey(scan.plateRead ?? ''))
  const passing = { activityId: id, lane, lamp: verdict.lamp, vehicleType, now: writtenAt }
  return {
    id,
    scan,
    lane,
    ticket,
    facts,
    verdict: { ...verdict, move },
    trip: ticket === null || move === null ? null : moveTicket(ticket, { ...passing, move }, gathered),
    plate: displayPlate(scan.plateRead ?? ''),
    vehicleType,
    photos: [],
    offline: false,
    override: {
      action: 'open',
      reason_code: 'manual_slip',
      note: slip,
      by: actor.name,
      by_id: actor.id,
      role: actor.roleName,
      at,
      client_at: writtenAt.toISOString(),
      latency_ms: 0,
      lane_version: lane.row.version,
      evidence: [],
    },
    now: writtenAt,
  }
}
