import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { isOfZone } from '../policies/companyScope.ts'
import type { TicketView } from '../queries/ticketRows.ts'
import { lockSeenTicket, type TicketName } from './lockSeenTicket.ts'
import { mailRejection } from './mailTicket.ts'
import { stepTicket } from './stepTicket.ts'
import { tellAuthor, tellCompany } from './tellOfTicket.ts'

/** The zone refuses a ticket for a reason, and tells whoever it was for. */
export async function rejectTicket(work: Work, name: TicketName, reason: string): Promise<TicketView> {
  const before = await lockSeenTicket(work, name)
  if (!isOfZone(work.actor)) throw new Refusal('auth.forbidden')
  const after = await stepTicket(work, before, { action: 'ticket.reject', to: 'rejected', reason })
  if (name.kind === 'guest') await tellAuthor(work, after, 'guest.rejected')
  else await tellCompany(work, after)
  await mailRejection(work, after)
  return after
}
