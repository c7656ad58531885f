import { recordWords } from '#shared/words/console/records.ts'
import { ticketWords } from '#shared/words/console/tickets.ts'
import type { Values } from '../../ui/form/body.ts'
import type { WholeTicket } from './TicketDrawer.tsx'

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
  visit_at: '',
  building_ids: [],
}

/** The identity number is stored masked, so its field begins empty: it is sent only when somebody types a new one. */
export const guestValues = ({
  guest,
  vehicle,
  buildings,
}: Pick<WholeTicket, 'guest' | 'vehicle' | 'buildings'>): Values => ({
  name: guest?.name ?? '',
  identity: '',
  company: guest?.company ?? '',
  police_number: vehicle.police_number,
  people_count: guest?.people_count ?? 1,
  purpose: guest?.purpose ?? '',
  host_name: guest?.host_name ?? '',
  host_contact: guest?.host_contact ?? '',
  visit_at: guest?.visit_at ?? '',
  building_ids: buildings.map(({ id }) => id),
})
