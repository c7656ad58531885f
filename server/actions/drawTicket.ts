import { ticketSheet } from '../documents/ticketSheet.ts'
import type { Sql } from '../database/work.ts'
import type { Download } from '../http/handle.ts'
import type { Ports } from '../ports.ts'
import { maskedIdentity } from '../presenters/ticketKinds.ts'
import { findCustomsDocument } from '../queries/customsDocumentRows.ts'
import type { TicketView } from '../queries/ticketRows.ts'

/** The ticket as the paper that its driver or guest carries. */
export async function drawTicket(
  sql: Sql,
  { papers, tickets, seals }: Pick<Ports, 'papers' | 'tickets' | 'seals'>,
  ticket: TicketView,
): Promise<Download & { readonly body: Uint8Array }> {
  const guest = ticket.detail?.guest
  const sheet = ticketSheet(ticket, {
    document: await findCustomsDocument(sql, ticket.customs_document_id),
    identity: guest === undefined ? null : maskedIdentity(guest, seals),
    sign: tickets.sign,
  })
  const body = await papers.ticket(sheet)
  return { mediaType: 'application/pdf', fileName: `${ticket.access_number}.pdf`, body, length: body.length }
}
