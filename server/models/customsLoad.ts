import { decimal, id, instant, optionalInstant, ref, whole } from '../database/columns.ts'

/** What one round trip of a ticket takes from its customs document; drawn from the balance at the way out. */
export const customsLoadColumns = {
  id,
  document_id: ref('customs_documents'),
  ticket_id: ref('tickets'),
  trip: whole(1),
  quantity: decimal(15, 3),
  entered_at: instant,
  drawn_at: optionalInstant,
}
