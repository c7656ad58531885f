import { z } from 'zod'
import { externalClient } from '../access.ts'
import { tenantTicketFields } from '../autogate/tenantTicket.ts'
import { ReferenceTicket } from '../autogate/ticket.ts'
import { post } from '../endpoint.ts'
import { companyTicketReply, companyTicketRequest } from './companyTicketExample.ts'

/** The one endpoint that the reference documents in full. */
export const companyTicket = {
  create: post('/v1/external/tickets/company', {
    id: 'external.ticket.create',
    group: 'External',
    summary: 'Create Tenant/Company Ticket',
    description:
      '`total_item` is text in the request and a number in the reply. `expired_at` is optional and printed as the last millisecond of that day. File addresses work for 24 hours.',
    access: externalClient('tickets:write'),
    body: z.object(tenantTicketFields).meta({ id: 'CompanyTicketInput' }),
    idempotency: 'honoured',
    commit: 'together',
    message: { id: 'Sukses membuat tiket tenant', en: 'Tenant ticket created' },
    limit: { requests: 6000, seconds: 60, by: 'caller' },
    reply: ReferenceTicket,
    example: { body: companyTicketRequest, reply: companyTicketReply },
  }),
}
