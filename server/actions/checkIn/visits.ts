import type { Move } from '#shared/domain/checkIn.ts'
import { plusMinutes } from '#shared/domain/siteTime.ts'
import type { Bound, Work } from '../../database/work.ts'
import { insertRows, setRows } from '../../models/manyRows.ts'
import type { HeldLane } from './lanes.ts'
import type { Trip } from './moveTicket.ts'
import type { GateTicketRow, HeldTicket } from './tickets.ts'

/** A ticket that passed a gate in this transaction. */
export interface Passage {
  readonly move: Move
  readonly ticket: HeldTicket
  /** As it was before it passed. */
  readonly before: GateTicketRow
  readonly trip: Trip
  /** The stay in a buffer zone that begins or ends here. */
  readonly stay: HeldTicket['stay']
  readonly activityId: string
  readonly lane: HeldLane
  readonly lamp: string
  readonly vehicleType: string | null
}

/** A row for each vehicle that came in, and the end of the visit of each that left: one statement for all of either. */
export async function writeVisits({ sql, now }: Work, passages: readonly Passage[]): Promise<void> {
  await insertRows(
    sql,
    'visits',
    passages.filter(({ move }) => move === 'enter').map((passage) => visitColumns(passage, now)),
  )
  await setRows(
    sql,
    'visits',
    passages.flatMap(({ move, trip, activityId, lane, lamp }) =>
      move !== 'leave' || trip.entryActivityId === null
        ? []
        : [
            {
              id: trip.entryActivityId,
              set: {
                exit_activity_id: activityId,
                exit_gate_id: lane.row.gate_id,
                exit_lane_id: lane.row.id,
                exit_lamp: lamp,
                left_at: now,
                minutes: trip.minutes,
              },
            },
          ],
    ),
  )
}

/** What a vehicle travels with: `SPMK`, the name of its customs document, or null. */
export const documentTypeOf = ({ row, document }: HeldTicket): string | null =>
  row.kind === 'sarana_niaga' ? 'SPMK' : (document?.name ?? null)

function visitColumns({ ticket, before, activityId, lane, lamp, vehicleType }: Passage, now: Date) {
  const { document, buildings } = ticket
  const [destination] = buildings
  return {
    id: activityId,
    ticket_id: before.id,
    rit: before.rit_done + 1,
    access_number: before.access_number,
    kind: before.kind,
    company_id: before.company_id,
    police_number: ticket.next.police_number,
    plate_key: ticket.next.plate_key,
    vehicle_type: vehicleType,
    comodity: before.comodity,
    document_type: documentTypeOf(ticket),
    document_code: document?.code ?? null,
    document_number: before.detail?.spmk_number ?? document?.number ?? null,
    customs_document_id: document?.id ?? null,
    building_id: destination?.id ?? null,
    area_id: destination?.areaId ?? null,
    quantity: before.total_item,
    unit: before.unit_of_item,
    gate_id: lane.row.gate_id,
    lane_id: lane.row.id,
    lamp,
    entered_at: now,
    overstay_at: new Date(plusMinutes(now.toISOString(), lane.policy.overstay_minutes)),
  } satisfies Record<string, Bound>
}
