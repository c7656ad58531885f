import { ticket } from '#shared/contract/autogate/ticket.ts'
import { handle } from '../http/handle.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentTicket } from '../presenters/ticket.ts'
import { presentAnyTicket } from '../presenters/ticketKinds.ts'
import { findCustomsDocument } from '../queries/customsDocumentRows.ts'
import { findTickets } from '../queries/findTickets.ts'
import { seenTicketNumbered } from './seenTicket.ts'
import { shownTo } from './shownTo.ts'

export const ticketHandlers = handle(ticket, {
  async list(asked, reading) {
    const { rows, total } = await findTickets(reading, asked.query)
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentTicket(row, signUrl)), total }
  },
  async byAccessNumber(asked, reading) {
    const found = await seenTicketNumbered(reading, asked.params.access_number)
    return presentAnyTicket(found, {
      document: await findCustomsDocument(reading.sql, found.customs_document_id),
      ...shownTo(asked),
    })
  },
})
