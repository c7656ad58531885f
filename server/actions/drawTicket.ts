import { ticketSheet, type TicketSheet } from '../documents/ticketSheet.ts'
import type { Sql } from '../database/work.ts'
import type { Download } from '../http/handle.ts'
import type { Papers, Ports } from '../ports.ts'
import { maskedIdentity } from '../presenters/ticketKinds.ts'
import { findCustomsDocument } from '../queries/customsDocumentRows.ts'
import type { TicketView } from '../queries/ticketRows.ts'

/** The paper that the driver or the guest carries. It is drawn while it is sent: the database is not kept waiting. */
export async function drawTicket(sql: Sql, ports: Ports, ticket: TicketView): Promise<Download> {
  const sheet = await sheetOf(sql, ports, ticket)
  return {
    mediaType: 'application/pdf',
    fileName: `${ticket.access_number}.pdf`,
    body: drawing(ports.papers, sheet),
  }
}

/** What stands on the paper. */
export async function sheetOf(
  sql: Sql,
  { tickets, seals }: Pick<Ports, 'tickets' | 'seals'>,
  ticket: TicketView,
): Promise<TicketSheet> {
  const guest = ticket.detail?.guest
  return ticketSheet(ticket, {
    document: await findCustomsDocument(sql, ticket.customs_document_id),
    identity: guest === undefined ? null : maskedIdentity(guest, seals),
    sign: tickets.sign,
  })
}

async function* drawing(papers: Papers, sheet: TicketSheet): AsyncIterable<Uint8Array> {
  yield await papers.ticket(sheet)
}
