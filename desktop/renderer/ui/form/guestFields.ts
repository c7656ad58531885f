import { recordWords } from '#shared/words/console/records.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import type { Values } from './body.ts'

/** A guest's fields, as offices and guards ask for them. */
export const guestLabels = {
  company_id: recordWords.company,
  name: ticketWords.guestName,
  identity: ticketWords.identity,
  company: ticketWords.guestCompany,
  police_number: ticketWords.plate,
  people_count: ticketWords.peopleCount,
  purpose: ticketWords.purpose,
  host_name: ticketWords.host,
  host_contact: ticketWords.hostContact,
  visit_at: ticketWords.visitAt,
  building_ids: ticketWords.destination,
}

/** When the visit is: offices ask for it, at a post it is now. */
export const newGuest: Values = {
  company_id: '',
  name: '',
  identity: '',
  company: '',
  police_number: '',
  people_count: 1,
  purpose: '',
  host_name: '',
  host_contact: '',
  building_ids: [],
}
