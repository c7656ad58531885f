import { may } from '../access.ts'
import { file, get, post, put } from '../endpoint.ts'
import { CancelInput, TicketChanges, TicketInput, ticketPdfDescription } from './tenantTicket.ts'
import { Ticket } from './ticket.ts'

const group = 'Ticket Tenant Without Pabeanan'

export const withoutPabeanan = {
  create: post('/v1/tickets/tenant/without-pabeanan', {
    id: 'ticket.without-pabeanan.create',
    group,
    summary: 'Create Ticket',
    access: may('ticket.write'),
    body: TicketInput,
    idempotency: 'honoured',
    commit: 'together',
    message: { id: 'Sukses membuat tiket tenant', en: 'Tenant ticket created' },
    reply: Ticket,
  }),
  detail: get('/v1/tickets/tenant/without-pabeanan/:id', {
    id: 'ticket.without-pabeanan.detail',
    group,
    summary: 'Get Detail Ticket',
    access: may('ticket.read'),
    reply: Ticket,
  }),
  download: get('/v1/tickets/tenant/without-pabeanan/:id/download', {
    id: 'ticket.without-pabeanan.download',
    group,
    summary: 'Download Ticket',
    description: ticketPdfDescription,
    access: may('ticket.read'),
    reply: file('application/pdf'),
  }),
  cancel: post('/v1/tickets/tenant/without-pabeanan/:id/cancel', {
    id: 'ticket.without-pabeanan.cancel',
    group,
    summary: 'Cancel Ticket',
    access: may('ticket.cancel'),
    body: CancelInput,
    message: { id: 'Tiket dibatalkan', en: 'Ticket canceled' },
    reply: Ticket,
  }),
  update: put('/v1/tickets/tenant/without-pabeanan/:id', {
    id: 'ticket.without-pabeanan.update',
    group,
    summary: 'Update Ticket',
    description: 'Only an active ticket can be changed. What is left out stays as it is.',
    access: may('ticket.write'),
    body: TicketChanges,
    message: { id: 'Tiket diperbarui', en: 'Ticket updated' },
    reply: Ticket,
  }),
}
