import { v7 } from 'uuid'
import { mayStep, type TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import type { Work } from '../../database/work.ts'
import { insertRow, updateRow } from '../../database/writeRow.ts'
import { setRows } from '../../models/manyRows.ts'
import type { CargoVisitView } from '../../queries/cargoVisitRows.ts'

/** What a checker decided, as it is stored. */
export interface Decision {
  readonly verdict: 'accepted' | 'rejected'
  readonly qty: number | null
  readonly unit: string | null
  readonly drawn: number | null
  readonly reason: string | null
  readonly photos: readonly string[]
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly deviceAt: string | null
  readonly device: string | null
}

/** Stores the decision beside both clocks, and takes the ticket of an accepted load a step further. */
export async function writeOperation(work: Work, visit: CargoVisitView, decision: Decision): Promise<void> {
  const { sql, actor, now } = work
  const { verdict, qty, unit, drawn, reason, photos, device } = decision
  const late = visit.left_at !== null
  await insertRow(sql, 'cargo_operations', {
    id: v7(),
    visit_id: visit.id,
    ticket_id: visit.ticket_id,
    company_id: visit.company_id,
    verdict,
    quantity: qty,
    unit,
    drawn_quantity: drawn,
    customs_document_id: visit.customs_document_id,
    reason,
    photos,
    started_at: dateOf(decision.startedAt),
    finished_at: dateOf(decision.finishedAt),
    device_at: dateOf(decision.deviceAt),
    received_at: now,
    late,
    checker_id: actor.id,
    checker_name: actor.name,
    device,
  })
  await setRows(sql, 'visits', [{ id: visit.id, set: { cargo_status: verdict } }])
  const status: TicketStatus =
    verdict === 'accepted' && !late && mayStep(visit.ticket_status as TicketStatus, 'loading')
      ? 'loading'
      : (visit.ticket_status as TicketStatus)
  if (status !== visit.ticket_status) await updateRow(sql, 'tickets', visit.ticket_id, now, { status })
  work.record({
    action: `load.${verdict}`,
    entity: 'visit',
    entityId: visit.id,
    before: { cargo_status: visit.cargo_status, ticket_status: visit.ticket_status },
    after: { access_number: visit.access_number, qty, unit, drawn, reason, photos, late, device_at: decision.deviceAt },
  })
  work.announce(`company:${visit.company_id ?? ''}`, {
    type: 'ticket.changed',
    ticket: { id: visit.ticket_id, status, access_number: visit.access_number },
  })
}

const dateOf = (at: string | null): Date | null => (at === null ? null : new Date(at))
