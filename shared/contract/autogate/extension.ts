import { z } from 'zod'
import { extensionReasons, extensionStates } from '../../domain/extension.ts'
import { ticketKinds } from '../../domain/ticketKind.ts'
import { may } from '../access.ts'
import { get, page, post } from '../endpoint.ts'
import { pageQuery, sortBy } from '../page.ts'
import { prose, seenVersion } from '../text.ts'

const group = 'Mass Extension'
const at = z.iso.datetime()
const id = z.string().min(1).max(36)

/** Which tickets; every condition narrows. Days are of the site. */
export const ExtensionFilter = z
  .strictObject({
    kinds: z.array(z.enum(ticketKinds)).min(1).max(ticketKinds.length).optional(),
    company_id: id.optional(),
    building_id: id.optional(),
    /** Tickets that run out on or after, and on or before, these days. */
    expires_from: z.iso.date(),
    expires_to: z.iso.date(),
    /** Whether tickets that ran out already live again. */
    include_expired: z.boolean().default(false),
  })
  .meta({ id: 'ExtensionFilter' })

const wish = {
  filter: ExtensionFilter,
  /** The new last day, as on a ticket. */
  expired_at: z.iso.date(),
}

export const TicketExtension = z
  .object({
    id: z.string(),
    state: z.enum(extensionStates),
    filter: ExtensionFilter,
    expired_at: at,
    reason_code: z.enum(extensionReasons),
    note: z.string(),
    tickets: z.number().int(),
    extended: z.number().int(),
    skipped: z.number().int(),
    requested_by: z.object({ id: z.string(), name: z.string() }),
    requested_at: at,
    decided_by: z.object({ id: z.string(), name: z.string() }).nullable(),
    decided_at: at.nullable(),
    decision_note: z.string().nullable(),
    done_at: at.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'TicketExtension' })

const ExtensionItem = z
  .object({
    ticket_id: z.string(),
    access_number: z.string(),
    police_number: z.string(),
    company: z.object({ id: z.string(), name: z.string() }),
    /** As it was when it was asked for. */
    status: z.string(),
    expired_at: at,
    state: z.enum(['pending', 'extended', 'skipped']),
    detail: z.string().nullable(),
  })
  .meta({ id: 'ExtensionItem' })

export const extension = {
  preview: post('/v1/ticket-extensions/preview', {
    id: 'extension.preview',
    group,
    summary: 'Count and sample of what would be extended',
    description:
      'Counts the tickets of a filter and shows some; nothing is changed. Send the count along with the request.',
    access: may('extension.write'),
    body: z.strictObject(wish).meta({ id: 'ExtensionPreviewInput' }),
    reply: z.object({
      count: z.number().int(),
      companies: z.array(z.object({ id: z.string(), name: z.string(), count: z.number().int() })),
      sample: z.array(ExtensionItem),
    }),
  }),
  request: post('/v1/ticket-extensions', {
    id: 'extension.request',
    group,
    summary: 'Ask for a mass extension',
    description:
      'The set is fixed now: what the second person approves is what was previewed, and nothing joins later.',
    access: may('extension.write'),
    body: z
      .strictObject({
        ...wish,
        reason_code: z.enum(extensionReasons),
        note: prose(500),
        /** The count of the preview. */
        expected_count: z.number().int().min(1),
      })
      .meta({ id: 'ExtensionRequest' }),
    idempotency: 'honoured',
    message: { id: 'Perpanjangan menunggu persetujuan', en: 'The extension waits for approval' },
    reply: TicketExtension,
  }),
  list: get('/v1/ticket-extensions', {
    id: 'extension.paginate',
    group,
    summary: 'Paginate Extensions',
    description: 'Requests to extend many tickets, newest first, with who asked and who decided.',
    access: may('extension.read'),
    query: pageQuery
      .omit({ search: true })
      .extend({ sort: sortBy(['requested_at'], '-requested_at'), state: z.enum(extensionStates).optional() }),
    reply: page(TicketExtension),
  }),
  detail: get('/v1/ticket-extensions/:id', {
    id: 'extension.detail',
    group,
    summary: 'Detail Extension',
    access: may('extension.read'),
    reply: TicketExtension,
  }),
  items: get('/v1/ticket-extensions/:id/tickets', {
    id: 'extension.tickets',
    group,
    summary: 'The tickets of an extension, and what became of each',
    access: may('extension.read'),
    query: pageQuery.omit({ search: true, start_date: true, end_date: true }).extend({
      state: z.enum(['pending', 'extended', 'skipped']).optional(),
    }),
    reply: page(ExtensionItem),
  }),
  approve: post('/v1/ticket-extensions/:id/approve', {
    id: 'extension.approve',
    group,
    summary: 'Approve, as a second person',
    description: 'Never by whoever asked. Tickets are extended in batches within seconds, each exactly once.',
    access: may('extension.approve'),
    body: z.strictObject({ version: seenVersion, note: prose(500).optional() }).meta({ id: 'ExtensionApproval' }),
    message: { id: 'Perpanjangan disetujui', en: 'Extension approved' },
    reply: TicketExtension,
  }),
  reject: post('/v1/ticket-extensions/:id/reject', {
    id: 'extension.reject',
    group,
    summary: 'Reject an extension',
    description: 'Whoever asked may withdraw it so.',
    access: may('extension.approve'),
    body: z.strictObject({ version: seenVersion, note: prose(500) }).meta({ id: 'ExtensionRejection' }),
    message: { id: 'Perpanjangan ditolak', en: 'Extension rejected' },
    reply: TicketExtension,
  }),
}
