import { z } from 'zod'
import { externalClient } from '../access.ts'
import { ReferenceTicket } from '../autogate/ticket.ts'
import { tenantTicketFields } from '../autogate/withoutPabeanan.ts'
import { post } from '../endpoint.ts'

const file = (name: string) => `uploads/6a2068fe2d32c53b00d25b507a101810-${name}.pdf`

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
    message: { id: 'Sukses membuat tiket tenant', en: 'Tenant ticket created' },
    limit: { requests: 600, seconds: 60, by: 'caller' },
    reply: ReferenceTicket,
    example: {
      body: {
        request_at: '2025-07-24',
        expired_at: '2025-07-28',
        police_number: 'B 1234 XYZ',
        comodity: 'Batu Bara',
        unit_of_item: 'Kg',
        total_item: '3000',
        building_ids: ['f3276fad-b4d8-4884-901f-debb6ecce545', '3d1c6815-ba69-4e9a-b3fe-64d1663350e6'],
        delivery_order_path: file('deliver-order'),
        bill_of_landing_path: file('bill-of-landing'),
        invoice_path: file('invoice'),
        other_path: file('other'),
      },
    },
  }),
}
