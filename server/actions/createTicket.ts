import { Refusal } from '#shared/contract/errors.ts'
import { ticketFaults } from '#shared/domain/ticketFaults.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { validityOf } from '#shared/domain/ticketValidity.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { gatherTicketFacts, type TicketCompany } from '../queries/ticketFacts.ts'
import type { TicketBuilding, TicketView } from '../queries/ticketRows.ts'
import { issueTicket } from './issueTicket.ts'
import { refuseFields } from './refuseFields.ts'
import { registerVehicle } from './registerVehicle.ts'
import { claimsOf, wishedColumns, type TicketWish } from './ticketClaims.ts'

interface Wanted {
  readonly kind: Exclude<TicketKind, 'guest'>
  readonly source: string
  readonly companyId: string
  readonly wish: TicketWish
}

/** An active ticket for a vehicle of a company. */
export async function createTicket(
  work: Work,
  { kind, source, companyId, wish }: Wanted,
  language: Language,
): Promise<TicketView> {
  const claims = claimsOf(kind, wish)
  const gathered = await gatherTicketFacts(
    work.sql,
    { companyId, policeNumber: wish.police_number, claims },
    { byZone: isOfZone(work.actor), now: work.now },
  )
  const company = requireCompany(gathered.company, language)
  refuseFields(ticketFaults(claims, gathered.facts), language)
  requireActive(company)
  return await issueTicket(work, {
    kind,
    status: 'active',
    source,
    company,
    validity: validityOf(wish.request_at, wish.expired_at ?? wish.request_at),
    vehicleType: await registerVehicle(work, gathered.vehicle, { ...wish, companyId }),
    customsDocumentId: gathered.customsDocumentId,
    buildings: wish.building_ids.map((id) => gathered.buildings.get(id) as TicketBuilding),
    columns: wishedColumns(wish),
  })
}

export function requireCompany(company: TicketCompany | null, language: Language): TicketCompany {
  if (company !== null) return company
  refuseFields([{ path: 'company_id', code: 'not_found' }], language)
  throw new Refusal('row.not_found')
}

export function requireActive({ name, status }: TicketCompany): void {
  if (status !== 'active') throw new Refusal('company.suspended', { company: name })
}
