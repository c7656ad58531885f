import { z } from 'zod'
import { portActivities } from '../../domain/ticketKind.ts'
import { may } from '../access.ts'
import { file, get, post, put } from '../endpoint.ts'
import { line, seenVersion } from '../text.ts'
import { RejectInput, TicketInput, ticketPdfDescription } from './tenantTicket.ts'
import { SaranaNiagaTicket } from './ticket.ts'

const group = 'Ticket Sarana Niaga'

/** What the port's order says of the call that the load belongs to. */
const portCall = {
  spmk_number: line(40),
  vessel_name: line(120),
  voyage: line(40).nullish(),
  activity: z.enum(portActivities),
  berth: line(60).nullish(),
}

/** The SPMK is the document of the load: a delivery order can be added. */
export const SaranaNiagaInput = TicketInput.extend({
  ...portCall,
  delivery_order_path: TicketInput.shape.delivery_order_path.nullish(),
}).meta({ id: 'SaranaNiagaInput' })

export const SaranaNiagaChanges = SaranaNiagaInput.omit({ company_id: true })
  .partial()
  .extend({ version: seenVersion })
  .meta({ id: 'SaranaNiagaChanges' })

export const saranaNiaga = {
  create: post('/v1/tickets/tenant/sarana-niaga', {
    id: 'ticket.sarana-niaga.create',
    group,
    summary: 'Create Ticket Sarana Niaga',
    description: 'Commercial port traffic: loading or unloading of a ship under an SPMK.',
    access: may('ticket.write'),
    body: SaranaNiagaInput,
    idempotency: 'honoured',
    commit: 'together',
    message: { id: 'Sukses membuat tiket sarana niaga', en: 'Port ticket created' },
    reply: SaranaNiagaTicket,
  }),
  detail: get('/v1/tickets/tenant/sarana-niaga/:id', {
    id: 'ticket.sarana-niaga.detail',
    group,
    summary: 'Get Detail Ticket Sarana Niaga',
    access: may('ticket.read'),
    reply: SaranaNiagaTicket,
  }),
  download: get('/v1/tickets/tenant/sarana-niaga/:id/download', {
    id: 'ticket.sarana-niaga.download',
    group,
    summary: 'Download Detail Ticket',
    description: ticketPdfDescription,
    access: may('ticket.read'),
    reply: file('application/pdf'),
  }),
  update: put('/v1/tickets/tenant/sarana-niaga/:id', {
    id: 'ticket.sarana-niaga.update',
    group,
    summary: 'Update Ticket Sarana Niaga',
    description: 'Only an active ticket can be changed. What is left out stays as it is.',
    access: may('ticket.write'),
    body: SaranaNiagaChanges,
    message: { id: 'Tiket diperbarui', en: 'Ticket updated' },
    reply: SaranaNiagaTicket,
  }),
  reject: post('/v1/tickets/tenant/sarana-niaga/:id/reject', {
    id: 'ticket.sarana-niaga.reject',
    group,
    summary: 'Reject Ticket Sarana Niaga',
    description: 'For people of the zone. The haulier is told the reason by notification and by mail.',
    access: may('ticket.reject'),
    body: RejectInput,
    message: { id: 'Tiket ditolak', en: 'Ticket rejected' },
    reply: SaranaNiagaTicket,
  }),
}
