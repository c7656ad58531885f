import { changesOfDecision, changesOfEntry, changesOfExit, type FigureChange } from '#shared/domain/figures.ts'
import type { GateActivityRow } from '../../queries/gateActivityRows.ts'
import type { HeldLane } from './lanes.ts'
import { documentTypeOf, type Passage } from './visits.ts'

/** What the round trips that began and ended in this transaction change in the dashboards. */
export const figuresOfPassages = (passages: readonly Passage[], now: Date): FigureChange[] =>
  passages.flatMap(({ move, ticket, before, lane, trip }) => {
    const where = { gateId: lane.row.gate_id, companyId: before.company_id }
    if (move === 'enter')
      return changesOfEntry({ ...where, enteredAt: now, kind: before.kind, documentType: documentTypeOf(ticket) })
    return move === 'leave' && trip.entryActivityId !== null
      ? changesOfExit({ ...where, leftAt: now, minutes: trip.minutes })
      : []
  })

type Decided = Pick<
  GateActivityRow,
  'gate_id' | 'company_id' | 'decided_at' | 'direction' | 'lamp' | 'vehicle_type' | 'outcome' | 'ticket_id'
>

/**
 * What one decision counts for; whoever changes a decision takes back what it was and notes what it is. Gates of
 * buffer zones count for nothing: the vehicle was counted when it came to the site.
 */
export const figuresOfDecision = (row: Decided, { yardId }: Pick<HeldLane, 'yardId'>): FigureChange[] =>
  yardId !== null
    ? []
    : changesOfDecision({
        gateId: row.gate_id,
        companyId: row.company_id,
        decidedAt: row.decided_at,
        direction: row.direction,
        lamp: row.lamp,
        vehicleType: row.vehicle_type,
        opened: row.outcome === 'opened',
        ticketed: row.ticket_id !== null,
      })
