import type { Work } from '../database/work.ts'
import type { TicketView } from '../queries/ticketRows.ts'
import { lockSeenTicket, type TicketName } from './lockSeenTicket.ts'
import { stepTicket } from './stepTicket.ts'

/** Ends an active ticket for a reason that its company reads. */
export async function cancelTicket(work: Work, name: TicketName, reason: string): Promise<TicketView> {
  const before = await lockSeenTicket(work, name)
  return await stepTicket(work, before, { action: 'ticket.cancel', to: 'canceled', reason })
}
