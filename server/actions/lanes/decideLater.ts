import type { LaneDecision } from '#shared/contract/laneJournal.ts'
import { decideCheckIn, type Verdict } from '#shared/domain/checkIn.ts'
import { displayPlate, plateKey } from '#shared/domain/plate.ts'
import type { Reason } from '#shared/domain/reason.ts'
import type { Decided } from '../checkIn/decide.ts'
import { factsOf, ticketOf, type Gathered } from '../checkIn/gather.ts'
import type { HeldLane } from '../checkIn/lanes.ts'
import { moveTicket } from '../checkIn/moveTicket.ts'
import type { Scan } from '../checkIn/scan.ts'

interface LaterDecided {
  /** As it is recorded: what the lane decided. */
  readonly decided: Decided
  /** What the server would have decided then. */
  readonly judged: Verdict
}

/**
 * A vehicle that a cut-off lane decided about by itself. What it did is a fact: the ticket moves where that is a legal
 * step. The rules are asked as well, by what is known here.
 */
export function decideLater(
  { said, scan, lane }: { said: LaneDecision; scan: Scan; lane: HeldLane },
  gathered: Gathered,
  now: Date,
): LaterDecided {
  const facts = factsOf(scan, lane, gathered, { now, override: null })
  const judged = decideCheckIn(facts)
  const opened = { action: 'open', reasonCode: 'lane_alone', by: lane.row.code, at: now.toISOString() } as const
  const move = said.decision === 'allow' ? decideCheckIn({ ...facts, override: opened }).move : null
  const ticket = ticketOf(scan, gathered)
  const shown = scan.plateRead ?? ticket?.row.police_number ?? null
  const vehicleType =
    ticket?.row.vehicle_type ?? gathered.register.vehicleType(ticket?.row.plate_key ?? plateKey(shown ?? ''))
  const passing = { activityId: said.activity_id, lane, lamp: said.lamp, vehicleType, now }
  const [first, ...others] = said.reasons as Reason[]
  return {
    judged,
    decided: {
      id: said.activity_id,
      scan,
      lane,
      ticket,
      facts,
      verdict: {
        decision: said.decision,
        lamp: said.lamp,
        reasons: [first ?? { code: 'ok', values: {} }, ...others],
        checks: judged.checks,
        move,
      },
      trip: ticket === null || move === null ? null : moveTicket(ticket, { ...passing, move }, gathered),
      plate: shown === null ? null : displayPlate(shown),
      vehicleType,
      photos: said.scan.photos ?? [],
      offline: true,
      now,
    },
  }
}
