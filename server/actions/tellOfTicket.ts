import type { Work } from '../database/work.ts'
import type { TicketView } from '../queries/ticketRows.ts'
import { notify } from './notify.ts'

/** The people of the zone who approve are told of a guest that waits. */
export const tellApprovers = (work: Work, ticket: TicketView): Promise<void> =>
  notify(work, { permission: 'ticket.approve', companyId: null, kind: 'guest.waiting', ...aboutGuest(ticket) })

type GuestNews = 'guest.approved' | 'guest.rejected'

/** Whoever asked for a guest's ticket is told how it was decided. */
export async function tellAuthor(work: Work, ticket: TicketView, kind: GuestNews): Promise<void> {
  const author = /^user:(.+)$/.exec(ticket.created_by ?? '')?.[1]
  if (author !== undefined) await notify(work, { userIds: [author], kind, ...aboutGuest(ticket) })
}

/** The people of a company who make tickets are told that one was rejected. */
export const tellCompany = (work: Work, ticket: TicketView): Promise<void> =>
  notify(work, {
    permission: 'ticket.write',
    companyId: ticket.company_id,
    kind: 'ticket.rejected',
    values: {
      access_number: ticket.access_number,
      police_number: ticket.police_number,
      reason: ticket.reject_reason ?? '',
    },
    entity: entityOf(ticket),
  })

const aboutGuest = (ticket: TicketView) => ({
  values: {
    access_number: ticket.access_number,
    guest: ticket.detail?.guest?.name ?? '',
    company: ticket.company_name,
    date: new Date(ticket.detail?.guest?.visit_at ?? ticket.valid_from).toISOString(),
    reason: ticket.reject_reason ?? '',
  },
  entity: entityOf(ticket),
})

const entityOf = ({ id }: TicketView) => ({ type: 'ticket', id })
