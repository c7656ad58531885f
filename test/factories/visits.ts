import { minutesBetween } from '#shared/domain/siteTime.ts'
import type { Database } from '#server/database/database.ts'
import type { NewRowOf } from '#server/models/defineTable.ts'
import type { LaneRow } from '#server/models/lane.ts'
import type { TicketRow } from '#server/models/ticket.ts'
import type { visitColumns, VisitRow } from '#server/models/visit.ts'
import { inTestWork } from './insert.ts'
import { makeLane } from './site.ts'
import { makeGateActivity, makeTicket } from './traffic.ts'

interface Given extends Partial<NewRowOf<typeof visitColumns>> {
  readonly ticket?: TicketRow
  readonly lane?: Pick<LaneRow, 'id' | 'gate_id'>
}

/** A vehicle that came in an hour ago, with its activities; with `left_at` it is gone again and its ticket used up. */
export async function makeVisit(database: Database, given: Given = {}): Promise<VisitRow> {
  const { ticket = await makeTicket(database), lane = await makeLane(database), ...wanted } = given
  const entered_at = wanted.entered_at ?? new Date(Date.now() - 3_600_000)
  const left_at = wanted.left_at ?? null
  const minutes = left_at === null ? null : minutesBetween(entered_at.toISOString(), left_at.toISOString())
  const passage = { ticket_id: ticket.id, company_id: ticket.company_id, access_number: ticket.access_number }
  const pass = async (decided_at: Date, more: Parameters<typeof makeGateActivity>[1]) =>
    await makeGateActivity(database, {
      ...passage,
      gate_id: lane.gate_id,
      lane_id: lane.id,
      plate_read: ticket.police_number,
      vehicle_type: wanted.vehicle_type ?? ticket.vehicle_type,
      lamp: wanted.lamp ?? 'green',
      scanned_at: decided_at,
      decided_at,
      ...more,
    })
  const entry = await pass(entered_at, {})
  const exit =
    left_at === null
      ? null
      : await pass(left_at, { direction: 'out', entry_activity_id: entry.id, ritase_minutes: minutes })
  const row = {
    rit: ticket.rit_done + 1,
    kind: ticket.kind,
    police_number: ticket.police_number,
    plate_key: ticket.plate_key,
    vehicle_type: ticket.vehicle_type,
    comodity: ticket.comodity,
    customs_document_id: ticket.customs_document_id,
    quantity: ticket.total_item,
    unit: ticket.unit_of_item,
    lamp: 'green',
    overstay_at: new Date(entered_at.getTime() + 12 * 3_600_000),
    ...wanted,
    ...passage,
    id: entry.id,
    gate_id: lane.gate_id,
    lane_id: lane.id,
    entered_at,
    exit_activity_id: exit?.id ?? null,
    exit_gate_id: exit?.gate_id ?? null,
    exit_lane_id: exit?.lane_id ?? null,
    exit_lamp: exit?.lamp ?? null,
    left_at,
    minutes,
  }
  return await inTestWork(database, async ({ models, transaction }) => {
    await models.ticket.update(
      left_at === null
        ? { status: 'checked_in', inside_activity_id: entry.id, inside_since: entered_at }
        : { status: 'completed', rit_done: ticket.rit_done + 1, inside_activity_id: null, inside_since: null },
      { where: { id: ticket.id }, transaction },
    )
    return (await models.visit.create(row, { transaction })).get()
  })
}
