import type { Work } from '../database/work.ts'
import { authorOf, type Author } from './author.ts'
import type { TicketView } from '../queries/ticketRows.ts'

/** Leaves the audit record of a change to a ticket and tells the people of its company. */
export function noteTicket(
  work: Work,
  action: string,
  before: TicketView | null,
  after: TicketView,
  { actor, request }: Author = authorOf(work),
): void {
  const entry = {
    action,
    entity: 'ticket',
    entityId: after.id,
    ...(before === null ? {} : { before: auditOf(before) }),
    after: auditOf(after),
    request,
  }
  work.record(entry, actor)
  work.announce(`company:${after.company_id}`, {
    type: 'ticket.changed',
    ticket: { id: after.id, status: after.status, access_number: after.access_number },
  })
}

/** What the trail keeps: the personal data of drivers and guests stays in the ticket. */
function auditOf({ buildings, detail, company_name: _company, customs_document_name: _document, ...row }: TicketView) {
  const { driver: _driver, guest, ...rest } = detail ?? {}
  return {
    ...row,
    ...rest,
    ...(guest === undefined
      ? {}
      : { purpose: guest.purpose, people_count: guest.people_count, visit_at: guest.visit_at }),
    building_ids: buildings.map(({ id }) => id),
  }
}
