import { ticket } from '#shared/contract/autogate/ticket.ts'
import { Refusal } from '#shared/contract/errors.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentTicket } from '../presenters/ticket.ts'
import { findTickets } from '../queries/findTickets.ts'
import { findTicketByNumber } from '../queries/ticketRows.ts'

export const ticketHandlers = handle(ticket, {
  async list(asked, reading) {
    const { rows, total } = await findTickets(reading, asked.query)
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentTicket(row, signUrl)), total }
  },
  async byAccessNumber(asked, { sql, actor }) {
    const found = await findTicketByNumber(sql, asked.params.access_number)
    if (found === null || !seesRowOf(actor, found.company_id)) throw new Refusal('row.not_found')
    return presentTicket(found, fileAddresses(asked))
  },
})
