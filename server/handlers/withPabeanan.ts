import { withPabeanan } from '#shared/contract/autogate/withPabeanan.ts'
import { cancelTicket } from '../actions/cancelTicket.ts'
import { drawTicket } from '../actions/drawTicket.ts'
import { updateTicket } from '../actions/updateTicket.ts'
import type { Sql } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import type { SignUrl } from '../presenters/lane.ts'
import { presentWithPabeanan } from '../presenters/ticketKinds.ts'
import { findCustomsDocument } from '../queries/customsDocumentRows.ts'
import type { TicketView } from '../queries/ticketRows.ts'
import { createTenantTickets } from './createTenantTickets.ts'
import { seenTicket } from './seenTicket.ts'

const kind = 'with_pabeanan'

export const withPabeananHandlers = handle(withPabeanan, {
  create: (asked, work) =>
    createTenantTickets(kind, asked, work, (ticket, ask) => withDocument(work.sql, ticket, fileAddresses(ask))),
  async detail(asked, reading) {
    return await withDocument(reading.sql, await seenTicket(reading, asked.params.id, kind), fileAddresses(asked))
  },
  async download({ params, ports }, reading) {
    return await drawTicket(reading.sql, ports, await seenTicket(reading, params.id, kind))
  },
  async cancel(asked, work) {
    const canceled = await cancelTicket(work, { id: asked.params.id, kind }, asked.body.reason)
    return await withDocument(work.sql, canceled, fileAddresses(asked))
  },
  async update(asked, work) {
    const changed = await updateTicket(work, { id: asked.params.id, kind }, asked.body, asked.language)
    return await withDocument(work.sql, changed, fileAddresses(asked))
  },
})

const withDocument = async (sql: Sql, ticket: TicketView, signUrl: SignUrl) =>
  presentWithPabeanan(ticket, await findCustomsDocument(sql, ticket.customs_document_id), signUrl)
