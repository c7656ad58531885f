import { recordWords } from '#shared/words/console/records.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import type { Values } from '../../ui/form/body.ts'

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

/** Which fields each step asks for: a fault in an earlier one leads back to it. */
export const guestSteps = {
  1: ['name', 'identity', 'company', 'police_number', 'people_count'],
  2: ['company_id', 'host_name', 'host_contact', 'purpose', 'visit_at', 'building_ids'],
} as const

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
