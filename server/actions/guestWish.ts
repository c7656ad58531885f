import type { z } from 'zod'
import type { GuestInput } from '#shared/contract/autogate/guestTicket.ts'
import { displayPlate } from '#shared/domain/plate.ts'
import { siteClock } from '#shared/domain/siteTime.ts'
import { ticketFaults, type TicketClaims, type TicketFacts, type TicketFault } from '#shared/domain/ticketFaults.ts'
import type { Seals } from '../ports.ts'
import { identityPurpose, type StoredGuest } from '../queries/ticketRows.ts'

/** What is asked for a guest; the identity is sealed by now. */
export type GuestWish = Omit<z.output<typeof GuestInput>, 'company_id' | 'identity'>

export const sealIdentity = (seals: Seals, identity: string): string => seals.seal(identity, identityPurpose)

export const guestClaims = (wish: GuestWish): TicketClaims => ({
  kind: 'guest',
  requestDay: visitDay(wish),
  lastDay: null,
  slotStart: null,
  slotEnd: null,
  buildingIds: wish.building_ids ?? [],
  documents: [],
  load: null,
  idHeader: null,
})

/** The faults of a guest's ticket, at the fields that a guest's form has. */
export const guestFaults = (claims: TicketClaims, facts: TicketFacts): TicketFault[] =>
  ticketFaults(claims, facts).map((fault) => (fault.path === 'request_at' ? { ...fault, path: 'visit_at' } : fault))

/** The day of the site on which the guest comes: the ticket is good on this day alone. */
export const visitDay = ({ visit_at }: GuestWish): string => siteClock(visit_at).day

export const guestColumns = (wish: GuestWish, identity: string | null) => ({
  police_number: displayPlate(wish.police_number),
  comodity: null,
  unit_of_item: null,
  total_item: null,
  request_at: visitDay(wish),
  slot_start: null,
  slot_end: null,
  rit_max: 1,
  delivery_order_path: null,
  bill_of_landing_path: null,
  invoice_path: null,
  other_path: null,
  detail: { guest: storedGuest(wish, identity) },
})

const storedGuest = (wish: GuestWish, identity: string | null): StoredGuest => ({
  name: wish.name,
  identity,
  company: wish.company ?? null,
  purpose: wish.purpose,
  host_name: wish.host_name,
  host_contact: wish.host_contact ?? null,
  people_count: wish.people_count ?? 1,
  visit_at: new Date(wish.visit_at).toISOString(),
  identity_photo_path: wish.identity_photo_path ?? null,
})
