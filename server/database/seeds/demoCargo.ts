import type { NewActivity, NewCargoOperation, NewTicket } from './demoRows.ts'
import type { Random } from './random.ts'

const minute = 60_000

/** What a checker made of the load of a vehicle that has left; nobody checks the cars of guests. */
export function checkedCargo(
  random: Random,
  { ticket, entry, leaves }: { ticket: NewTicket; entry: NewActivity; leaves: Date },
): NewCargoOperation[] {
  const began = new Date(leaves.getTime() - random.whole(18, 40) * minute)
  if (ticket.kind === 'guest' || began <= entry.decided_at) return []
  const finished_at = new Date(leaves.getTime() - random.whole(4, 12) * minute)
  const rejected = random.chance(0.015)
  return [
    {
      id: random.id(finished_at),
      visit_id: entry.id,
      ticket_id: ticket.id,
      company_id: ticket.company_id,
      verdict: rejected ? 'rejected' : 'accepted',
      quantity: rejected ? null : (ticket.total_item ?? null),
      unit: rejected ? null : (ticket.unit_of_item ?? null),
      drawn_quantity: null,
      customs_document_id: ticket.customs_document_id ?? null,
      reason: rejected ? 'Muatan basah' : null,
      photos: [],
      started_at: rejected ? null : began,
      finished_at: rejected ? null : finished_at,
      device_at: finished_at,
      received_at: new Date(finished_at.getTime() + 900),
      late: false,
      checker_id: null,
      checker_name: 'Slamet Riyadi',
      device: null,
    },
  ]
}
