import { withPabeanan } from '#shared/contract/autogate/withPabeanan.ts'
import { cancelTicket } from '../actions/cancelTicket.ts'
import { createTicket } from '../actions/createTicket.ts'
import { companyOfTicket } from '../actions/companyOfTicket.ts'
import { drawTicket } from '../actions/drawTicket.ts'
import { mailTicket } from '../actions/mailTicket.ts'
import { updateTicket } from '../actions/updateTicket.ts'
import type { Sql } from '../database/work.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import type { SignUrl } from '../presenters/lane.ts'
import { presentWithPabeanan } from '../presenters/ticketKinds.ts'
import { findCustomsDocument } from '../queries/customsDocumentRows.ts'
import type { TicketView } from '../queries/ticketRows.ts'
import { seenTicket } from './seenTicket.ts'

const kind = 'with_pabeanan'

export const withPabeananHandlers = handle(withPabeanan, {
  async create(asked, work) {
    const { company_id, ...wish } = asked.body
    const owner = companyOfTicket(asked.actor, company_id, asked.language)
    const made = await createTicket(work, { kind, ...owner, wish }, asked.language)
    await mailTicket(work, asked.ports, made)
    return await withDocument(work.sql, made, fileAddresses(asked))
  },
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
