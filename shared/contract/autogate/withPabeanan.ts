import { may } from '../access.ts'
import { file, get, post, put } from '../endpoint.ts'
import { line } from '../text.ts'
import { CancelInput, TicketChanges, TicketInput, ticketPdfDescription } from './tenantTicket.ts'
import { WithPabeananTicket } from './ticket.ts'

const group = 'Ticket Tenant With Pabeanan'

/** The CEISA document that covers the load, by the id that CEISA gave it. */
const id_header = line(60)

export const WithPabeananInput = TicketInput.extend({ id_header }).meta({ id: 'WithPabeananInput' })

export const WithPabeananChanges = TicketChanges.extend({ id_header: id_header.optional() }).meta({
  id: 'WithPabeananChanges',
})

export const withPabeanan = {
  create: post('/v1/tickets/tenant/with-pabeanan', {
    id: 'ticket.with-pabeanan.create',
    group,
    summary: 'Create Ticket',
    description:
      'Binds a released CEISA document of the same company. Each round trip takes `total_item` from its balance when the vehicle leaves; units of weight are converted.',
    access: may('ticket.write'),
    body: WithPabeananInput,
    idempotency: 'honoured',
    commit: 'together',
    message: { id: 'Sukses membuat tiket tenant dengan pabeanan', en: 'Tenant ticket with customs created' },
    reply: WithPabeananTicket,
  }),
  detail: get('/v1/tickets/tenant/with-pabeanan/:id', {
    id: 'ticket.with-pabeanan.detail',
    group,
    summary: 'Get Detail Ticket',
    access: may('ticket.read'),
    reply: WithPabeananTicket,
  }),
  download: get('/v1/tickets/tenant/with-pabeanan/:id/download', {
    id: 'ticket.with-pabeanan.download',
    group,
    summary: 'Download Ticket',
    description: ticketPdfDescription,
    access: may('ticket.read'),
    reply: file('application/pdf'),
  }),
  cancel: post('/v1/tickets/tenant/with-pabeanan/:id/cancel', {
    id: 'ticket.with-pabeanan.cancel',
    group,
    summary: 'Cancel Ticket',
    access: may('ticket.cancel'),
    body: CancelInput,
    message: { id: 'Tiket dibatalkan', en: 'Ticket canceled' },
    reply: WithPabeananTicket,
  }),
  update: put('/v1/tickets/tenant/with-pabeanan/:id', {
    id: 'ticket.with-pabeanan.update',
    group,
    summary: 'Update Ticket',
    description: 'Only an active ticket can be changed. What is left out stays as it is.',
    access: may('ticket.write'),
    body: WithPabeananChanges,
    message: { id: 'Tiket diperbarui', en: 'Ticket updated' },
    reply: WithPabeananTicket,
  }),
}
