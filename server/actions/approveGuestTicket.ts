import { Refusal } from '#shared/contract/errors.ts'
import type { Work } from '../database/work.ts'
import { isOfZone } from '../policies/companyScope.ts'
import type { TicketView } from '../queries/ticketRows.ts'
import { lockSeenTicket } from './lockSeenTicket.ts'
import { stepTicket } from './stepTicket.ts'
import { tellAuthor } from './tellOfTicket.ts'

/** Lets a guest come, and tells whoever asked. Only the zone decides who enters it. */
export async function approveGuestTicket(work: Work, id: string): Promise<TicketView> {
  const before = await lockSeenTicket(work, { id, kind: 'guest' })
  if (!isOfZone(work.actor)) throw new Refusal('auth.forbidden')
  if (before.status === 'pending' && before.expired_at < work.now) throw new Refusal('ticket.over')
  const after = await stepTicket(work, before, { action: 'ticket.approve', to: 'active', reason: null })
  await tellAuthor(work, after, 'guest.approved')
  return after
}
