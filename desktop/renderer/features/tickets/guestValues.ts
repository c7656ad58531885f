import type { Values } from '../../ui/form/body.ts'
import { newGuest } from '../../ui/form/guestFields.ts'
import type { WholeTicket } from './TicketDrawer.tsx'

export const newOfficeGuest: Values = { ...newGuest, visit_at: '' }

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
