import { z } from 'zod'
import { may } from '../access.ts'
import { file, get, post, put } from '../endpoint.ts'
import { line, PoliceNumber, seenVersion } from '../text.ts'
import { CancelInput, RejectInput } from './tenantTicket.ts'
import { GuestTicket } from './ticket.ts'

const group = 'Ticket Guest'

const fields = {
  name: line(120),
  /** Number of an identity card, driving licence or passport. Stored encrypted, shown masked. */
  identity: z
    .string()
    .trim()
    .max(40)
    .transform((text) => text.replace(/[.\s-]/g, '').toUpperCase())
    .refine((text) => /^[A-Z0-9]{5,20}$/.test(text), { error: 'identity' }),
  /** Where the guest comes from. */
  company: line(160).nullish(),
  purpose: line(255),
  host_name: line(120),
  /** A phone number or an e-mail address; an address is written to when the visit is decided. */
  host_contact: z
    .string()
    .trim()
    .max(160)
    .refine((text) => /^\+?[\d\s().-]{5,40}$/.test(text) || z.email().safeParse(text).success, { error: 'contact' })
    .nullish(),
  police_number: PoliceNumber,
  people_count: z.number().int().min(1).max(60).optional(),
  visit_at: z.iso.datetime(),
  building_ids: z.array(z.uuid()).max(20).optional(),
  /** A photo of the identity card, uploaded before. Shown to those who approve guests and to guards, to nobody else. */
  identity_photo_path: z.string().max(200).nullish(),
}

export const GuestInput = z
  .object({
    /** The company that is visited. Needed from people of the zone; a tenant's guests are its own. */
    company_id: z.uuid().optional(),
    ...fields,
  })
  .meta({ id: 'GuestInput' })

export const GuestChanges = z.object(fields).partial().extend({ version: seenVersion }).meta({ id: 'GuestChanges' })

export const guestTicket = {
  create: post('/v1/tickets/guest', {
    id: 'ticket.guest.create',
    group,
    summary: 'Create Guest Ticket',
    description: 'The ticket is `pending` until the zone approves it. It is good on the day of `visit_at`.',
    access: may('ticket.write'),
    body: GuestInput,
    idempotency: 'honoured',
    message: { id: 'Tiket tamu menunggu persetujuan', en: 'The guest ticket waits for approval' },
    reply: GuestTicket,
  }),
  update: put('/v1/tickets/guest/:id', {
    id: 'ticket.guest.update',
    group,
    summary: 'Update Guest Ticket',
    description: 'Only while the ticket is `pending`: what was approved is not changed afterwards.',
    access: may('ticket.write'),
    body: GuestChanges,
    message: { id: 'Tiket tamu diperbarui', en: 'Guest ticket updated' },
    reply: GuestTicket,
  }),
  detail: get('/v1/tickets/guest/:id', {
    id: 'ticket.guest.detail',
    group,
    summary: 'Detail Guest Ticket',
    access: may('ticket.read'),
    reply: GuestTicket,
  }),
  pdf: get('/v1/tickets/guest/:id/pdf', {
    id: 'ticket.guest.pdf',
    group,
    summary: 'Download Guest Ticket PDF',
    description: 'Only while the ticket is `active`.',
    access: may('ticket.read'),
    reply: file('application/pdf'),
  }),
  byAccessNumber: get('/v1/tickets/guest/access-number/:access_number', {
    id: 'ticket.guest.by-access-number',
    group,
    summary: 'Get Guest Ticket By Access Number',
    access: may('ticket.read'),
    reply: GuestTicket,
  }),
  cancel: post('/v1/tickets/guest/:id/cancel', {
    id: 'ticket.guest.cancel',
    group,
    summary: 'Cancel Guest Ticket',
    access: may('ticket.cancel'),
    body: CancelInput,
    message: { id: 'Tiket tamu dibatalkan', en: 'Guest ticket canceled' },
    reply: GuestTicket,
  }),
  approve: post('/v1/tickets/guest/:id/approve', {
    id: 'ticket.guest.approve',
    group,
    summary: 'Approve Guest Ticket',
    description: 'For people of the zone. Whoever asked is notified, and the host gets the ticket by mail.',
    access: may('ticket.approve'),
    message: { id: 'Tiket tamu disetujui', en: 'Guest ticket approved' },
    reply: GuestTicket,
  }),
  reject: post('/v1/tickets/guest/:id/reject', {
    id: 'ticket.guest.reject',
    group,
    summary: 'Reject Guest Ticket',
    description: 'For people of the zone. Whoever asked and the host are told the reason.',
    access: may('ticket.reject'),
    body: RejectInput,
    message: { id: 'Tiket tamu ditolak', en: 'Guest ticket rejected' },
    reply: GuestTicket,
  }),
}
