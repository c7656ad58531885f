import { Refusal } from '#shared/contract/errors.ts'
import { companyTickets } from '#shared/contract/partner/companyTickets.ts'
import { handle } from '../http/handle.ts'
import { seesRowOf } from '../policies/companyScope.ts'
import { fileAddresses } from '../presenters/fileAddress.ts'
import { presentReferenceTicket } from '../presenters/ticket.ts'
import { findTickets } from '../queries/findTickets.ts'
import { findTicketByNumber } from '../queries/ticketRows.ts'

export const companyTicketsHandlers = handle(companyTickets, {
  async list(asked, reading) {
    const { rows, total } = await findTickets(reading, asked.query)
    const signUrl = fileAddresses(asked)
    return { rows: rows.map((row) => presentReferenceTicket(row, signUrl)), total }
  },
  async byAccessNumber(asked, { sql, actor }) {
    const found = await findTicketByNumber(sql, asked.params.access_number)
    if (found === null || !seesRowOf(actor, found.company_id)) throw new Refusal('row.not_found')
    return presentReferenceTicket(found, fileAddresses(asked))
  },
})
