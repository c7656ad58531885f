import { z } from 'zod'
import { ticketKinds } from '../../domain/ticketKind.ts'
import { ticketStatuses } from '../../domain/ticketLifecycle.ts'
import { externalClient } from '../access.ts'
import { ReferenceTicket } from '../autogate/ticket.ts'
import { get, page } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'

const group = 'External'

/** What a company's programme reads of the company's own tickets. */
export const companyTickets = {
  list: get('/v1/external/tickets', {
    id: 'external.ticket.list',
    group,
    summary: 'List Company Tickets',
    description:
      'The company’s tickets of every kind. `search` finds the start of a ticket number or of a plate; `start_date` and `end_date` are days of creation.',
    access: externalClient('tickets:read'),
    query: pageQuery.extend({
      sort: sortBy(['created_at'], '-created_at'),
      type: z.enum(ticketKinds).optional(),
      status: z.enum(ticketStatuses).optional(),
      police_number: z.string().trim().max(20).optional(),
    }),
    reply: page(ReferenceTicket),
  }),
  byAccessNumber: get('/v1/external/tickets/:access_number', {
    id: 'external.ticket.detail',
    group,
    summary: 'Get Company Ticket',
    description: 'One of the company’s tickets as it is now, by its `ticket_access_number`.',
    access: externalClient('tickets:read'),
    reply: ReferenceTicket,
  }),
}
