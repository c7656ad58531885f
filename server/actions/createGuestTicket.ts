import type { z } from 'zod'
import type { GuestInput } from '#shared/contract/autogate/guestTicket.ts'
import { validityOf } from '#shared/domain/ticketValidity.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { isOfZone } from '../policies/companyScope.ts'
import type { Seals } from '../ports.ts'
import { gatherTicketFacts } from '../queries/ticketFacts.ts'
import type { TicketBuilding, TicketView } from '../queries/ticketRows.ts'
import { drawAccessNumber } from './accessNumber.ts'
import { authorOf } from './author.ts'
import { requireActive, requireCompany } from './createTickets.ts'
import { guestClaims, guestColumns, guestFaults, sealIdentity, visitDay } from './guestWish.ts'
import { issueTickets, type TicketDraft } from './issueTickets.ts'
import { refuseFields } from './refuseFields.ts'
import { requireImage } from './requireImage.ts'
import { tellApprovers } from './tellOfTicket.ts'

interface Wanted {
  /** The ticket's id, where the post has drawn it. */
  readonly id?: string | undefined
  readonly source: string
  readonly companyId: string
  readonly wish: Omit<z.output<typeof GuestInput>, 'company_id'>
}

/** A guest's ticket, which waits for approval; those who approve are told. */
export async function createGuestTicket(
  work: Work,
  seals: Seals,
  { id, source, companyId, wish }: Wanted,
  language: Language,
): Promise<TicketView> {
  const claims = guestClaims(wish)
  const gathered = await gatherTicketFacts(
    work.sql,
    { companyId, policeNumber: wish.police_number, claims },
    { byZone: isOfZone(work.actor), now: work.now },
  )
  const company = requireCompany(gathered.company, language)
  refuseFields(guestFaults(claims, gathered.facts), language)
  requireActive(company)
  await requireImage(work, { field: 'identity_photo_path', path: wish.identity_photo_path, companyId }, language)
  const draft: TicketDraft = {
    ...(id !== undefined && { id }),
    kind: 'guest',
    status: 'pending',
    source,
    company,
    validity: validityOf(visitDay(wish), visitDay(wish)),
    vehicleType: gathered.vehicle?.vehicleType ?? null,
    customsDocument: null,
    buildings: claims.buildingIds.map((id) => gathered.buildings.get(id) as TicketBuilding),
    columns: guestColumns(wish, sealIdentity(seals, wish.identity)),
    author: authorOf(work),
    accessNumber: drawAccessNumber(),
  }
  const [made] = await issueTickets(work, [draft])
  if (made === undefined) throw new Error('The ticket was not written')
  await tellApprovers(work, made)
  return made
}
