import { z } from 'zod'
import { may } from '../access.ts'
import { get, post, put } from '../endpoint.ts'
import { Amount, line, PoliceNumber, seenVersion } from '../text.ts'
import { Ticket } from './ticket.ts'

const group = 'Ticket Tenant Without Pabeanan'
const filePath = z.string().trim().min(1).max(200)

/** What the reference asks for a tenant's ticket. */
export const tenantTicketFields = {
  request_at: z.iso.date(),
  /** The last day; the day of `request_at` when it is missing. */
  expired_at: z.iso.date().nullish(),
  police_number: PoliceNumber,
  comodity: line(120),
  unit_of_item: line(20),
  total_item: Amount,
  building_ids: z.array(z.uuid()).min(1).max(20),
  delivery_order_path: filePath,
  bill_of_landing_path: filePath.nullish(),
  invoice_path: filePath.nullish(),
  other_path: filePath.nullish(),
}

/** What else a person can say about a tenant's vehicle. */
export const tenantTicketExtras = {
  rit_max: z.number().int().min(1).max(999).optional(),
  slot_start: z.iso.datetime().nullish(),
  slot_end: z.iso.datetime().nullish(),
  driver: z
    .object({
      name: line(120),
      phone: line(40).nullable().default(null),
      sim_number: line(40).nullable().default(null),
    })
    .nullish(),
  seal_numbers: z.array(line(40)).max(50).optional(),
  container_numbers: z.array(line(20)).max(50).optional(),
}

export const TicketInput = z
  .object({
    /** Needed from people of the zone; a tenant's tickets are its own. */
    company_id: z.uuid().optional(),
    ...tenantTicketFields,
    ...tenantTicketExtras,
  })
  .meta({ id: 'TicketInput' })

export const TicketChanges = z
  .object({ ...tenantTicketFields, ...tenantTicketExtras })
  .partial()
  .extend({ version: seenVersion })
  .meta({ id: 'TicketChanges' })

export const withoutPabeanan = {
  create: post('/v1/tickets/tenant/without-pabeanan', {
    id: 'ticket.without-pabeanan.create',
    group,
    summary: 'Create Ticket',
    access: may('ticket.write'),
    body: TicketInput,
    idempotency: 'honoured',
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
  cancel: post('/v1/tickets/tenant/without-pabeanan/:id/cancel', {
    id: 'ticket.without-pabeanan.cancel',
    group,
    summary: 'Cancel Ticket',
    access: may('ticket.cancel'),
    body: z.object({ reason: line(500) }),
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
