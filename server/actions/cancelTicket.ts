import { Refusal } from '#shared/contract/errors.ts'
import { legalSteps, mayStep, type TicketStatus } from '#shared/domain/ticketLifecycle.ts'
import type { Work } from '../database/work.ts'
import { updateRow } from '../database/writeRow.ts'
import type { TicketView } from '../queries/ticketRows.ts'
import { noteTicket } from './noteTicket.ts'
import { lockSeenTicket, type TicketName } from './lockSeenTicket.ts'

/** Ends an active ticket for a reason that its company reads. */
export async function cancelTicket(work: Work, name: TicketName, reason: string): Promise<TicketView> {
  const before = await lockSeenTicket(work, name)
  requireStep(before.status, 'canceled')
  await updateRow(work.sql, 'tickets', before.id, work.now, { status: 'canceled', reject_reason: reason })
  const after: TicketView = {
    ...before,
    status: 'canceled',
    reject_reason: reason,
    updated_at: work.now,
    version: before.version + 1,
  }
  noteTicket(work, 'ticket.cancel', before, after)
  return after
}

/** Refuses a step that the lifecycle does not know, and names those it does. */
export function requireStep(from: TicketStatus, to: TicketStatus): void {
  if (mayStep(from, to)) return
  throw new Refusal('ticket.step_illegal', { from, to, legal: legalSteps(from).join(', ') || '-' })
}
