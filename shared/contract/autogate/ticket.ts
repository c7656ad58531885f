import { z } from 'zod'
import { customsLanes } from '../../domain/checkInFacts.ts'
import { portActivities, ticketKinds } from '../../domain/ticketKind.ts'
import { ticketStatuses } from '../../domain/ticketLifecycle.ts'
import { may } from '../access.ts'
import { get, page } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'

const at = z.iso.datetime()

/** A file of a ticket. The address works for a day; the path stays. */
export const SupportingDocument = z.object({ url: z.string(), path: z.string() }).meta({ id: 'SupportingDocument' })

/** The ticket as the reference prints it, keys in its order. */
export const ReferenceTicket = z
  .object({
    id: z.string(),
    type: z.string(),
    status: z.enum(ticketStatuses),
    source: z.string(),
    company: z.object({ id: z.string(), name: z.string() }),
    vehicle: z.object({
      type: z.string(),
      comodity: z.string().nullable(),
      police_number: z.string(),
      vehicle_type: z.string().nullable(),
      unit_of_item: z.string().nullable(),
      total_item: z.number().nullable(),
    }),
    buildings: z.array(z.object({ id: z.string(), name: z.string(), address: z.string().nullable() })),
    ticket_access_number: z.string(),
    qr_url: z.string(),
    reject_reason: z.string().nullable(),
    request_at: z.iso.date(),
    expired_at: at,
    created_at: at,
    supporting_documents: z.object({
      delivery_order: SupportingDocument.nullable(),
      bill_of_landing: SupportingDocument.nullable(),
      invoice: SupportingDocument.nullable(),
      other: SupportingDocument.nullable(),
    }),
  })
  .meta({ id: 'ReferenceTicket' })

export const Driver = z
  .object({
    name: z.string(),
    phone: z.string().nullable(),
    sim_number: z.string().nullable(),
    email: z.string().nullable(),
  })
  .meta({ id: 'Driver' })

/** What the people of the zone and of the company see of a ticket. */
export const Ticket = ReferenceTicket.extend({
  kind: z.enum(ticketKinds),
  rit_max: z.number().int(),
  rit_done: z.number().int(),
  slot_start: at.nullable(),
  slot_end: at.nullable(),
  valid_from: at,
  inside_since: at.nullable(),
  driver: Driver.nullable(),
  seal_numbers: z.array(z.string()),
  container_numbers: z.array(z.string()),
  /** The paper that the load travels with: `PPKEK 000412-26`, or the port's order `SPMK 1182/26`. */
  document_name: z.string().nullable(),
  updated_at: at,
  version: z.number().int(),
}).meta({ id: 'Ticket' })

/** The customs document of a ticket, as CEISA last described it. */
export const TicketCustomsDocument = z
  .object({
    id_header: z.string(),
    nomor_aju: z.string(),
    kode_dokumen: z.string(),
    nama_dokumen: z.string(),
    nomor_daftar: z.string().nullable(),
    customs_lane: z.enum(customsLanes).nullable(),
    released: z.boolean(),
    quantity: z.number().nullable(),
    /** What round trips have left of `quantity`. */
    balance: z.number().nullable(),
    unit: z.string().nullable(),
  })
  .meta({ id: 'TicketCustomsDocument' })

export const WithPabeananTicket = Ticket.extend({ customs_document: TicketCustomsDocument.nullable() }).meta({
  id: 'WithPabeananTicket',
})

export const SaranaNiagaTicket = Ticket.extend({
  spmk_number: z.string().nullable(),
  vessel_name: z.string().nullable(),
  voyage: z.string().nullable(),
  activity: z.enum(portActivities).nullable(),
  berth: z.string().nullable(),
}).meta({ id: 'SaranaNiagaTicket' })

/** A visitor. The identity number is shown masked, the photo of the card only to those of the zone who check it. */
export const Guest = z
  .object({
    name: z.string(),
    identity: z.string().nullable(),
    identity_photo: SupportingDocument.nullable(),
    company: z.string().nullable(),
    purpose: z.string(),
    host_name: z.string(),
    host_contact: z.string().nullable(),
    people_count: z.number().int(),
    visit_at: at,
  })
  .meta({ id: 'Guest' })

export const GuestTicket = Ticket.extend({ guest: Guest }).meta({ id: 'GuestTicket' })

/** A ticket of whatever kind, with what is special to it; the rest is null. */
export const AnyTicket = SaranaNiagaTicket.extend({
  customs_document: TicketCustomsDocument.nullable(),
  guest: Guest.nullable(),
}).meta({ id: 'AnyTicket' })

export const ticket = {
  list: get('/v1/tickets', {
    id: 'ticket.paginate',
    group: 'Ticket',
    summary: 'Get Ticket With Pagination',
    description:
      '`search` finds the start of a ticket number or of a plate. `start_date` and `end_date` are days of creation.',
    access: may('ticket.read'),
    query: pageQuery.extend({
      sort: sortBy(['created_at'], '-created_at'),
      type: z.enum(ticketKinds).optional(),
      status: z.enum(ticketStatuses).optional(),
      company_id: z.uuid().optional(),
      police_number: z.string().trim().max(20).optional(),
    }),
    reply: page(Ticket),
  }),
  byAccessNumber: get('/v1/tickets/access-number/:access_number', {
    id: 'ticket.by-access-number',
    group: 'Ticket',
    summary: 'Get Ticket By Access Number',
    access: may('ticket.read'),
    reply: AnyTicket,
  }),
}
