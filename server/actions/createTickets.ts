import { Refusal } from '#shared/contract/errors.ts'
import { ticketFaults } from '#shared/domain/ticketFaults.ts'
import type { TicketKind } from '#shared/domain/ticketKind.ts'
import { validityOf } from '#shared/domain/ticketValidity.ts'
import type { Language } from '#shared/words/sentence.ts'
import type { Work } from '../database/work.ts'
import { isOfZone } from '../policies/companyScope.ts'
import { readTicketBooks, type SoughtTicket, type TicketBooks } from '../queries/ticketBooks.ts'
import { ticketFactsFrom, type GatheredTicketFacts, type TicketCompany } from '../queries/ticketFacts.ts'
import type { TicketBuilding, TicketView } from '../queries/ticketRows.ts'
import { drawAccessNumber } from './accessNumber.ts'
import type { Author } from './author.ts'
import { issueTickets, type TicketDraft } from './issueTickets.ts'
import { refuseFields } from './refuseFields.ts'
import { registerVehicle } from './registerVehicle.ts'
import { claimsOf, wishedColumns, type TicketWish } from './ticketClaims.ts'

/** A ticket that somebody asks for. */
export interface WantedTicket {
  readonly kind: Exclude<TicketKind, 'guest'>
  readonly source: string
  readonly companyId: string
  readonly wish: TicketWish
  readonly author: Author
  readonly language: Language
}

/** One of two is free for all but every hundredth ticket among ten million; the index finds those. */
const numbersPerTicket = 2

/**
 * Active tickets for vehicles of companies. Those who ask at the same time share the statements; each has its own
 * answer, and what is wrong with one does not touch the others.
 */
export async function createTickets(work: Work, wanted: readonly WantedTicket[]): Promise<(TicketView | Refusal)[]> {
  if (wanted.length === 0) return []
  const sought = wanted.map(({ kind, companyId, wish }) => ({
    companyId,
    policeNumber: wish.police_number,
    claims: claimsOf(kind, wish),
  }))
  const numbers = Array.from({ length: wanted.length * numbersPerTicket }, drawAccessNumber)
  const books = await readTicketBooks(work.sql, sought, numbers)
  const free = new Set(numbers.filter((number) => books('ticket', number).length === 0))

  const drafts: (TicketDraft | Refusal)[] = []
  for (const [at, want] of wanted.entries())
    drafts.push(await draft(work, want, sought[at] as SoughtTicket, { books, free }))
  const made = await issueTickets(
    work,
    drafts.filter((each) => !(each instanceof Refusal)),
  )
  const next = made.values()
  return drafts.map((each) => (each instanceof Refusal ? each : (next.next().value as TicketView)))
}

interface Gathered {
  readonly books: TicketBooks
  readonly free: Set<string>
}

async function draft(
  work: Work,
  want: WantedTicket,
  sought: SoughtTicket,
  { books, free }: Gathered,
): Promise<TicketDraft | Refusal> {
  const { kind, source, companyId, wish, author } = want
  const gathered = ticketFactsFrom(books, sought, { byZone: isOfZone(author.actor), now: work.now })
  const company = refusedOr(() => permitted(want, sought, gathered))
  if (company instanceof Refusal) return company
  const [accessNumber = drawAccessNumber()] = free
  free.delete(accessNumber)
  return {
    kind,
    status: 'active',
    source,
    company,
    validity: validityOf(wish.request_at, wish.expired_at ?? wish.request_at),
    vehicleType: await registerVehicle(work, gathered.vehicle, { ...wish, companyId }, author),
    customsDocument: gathered.customsDocument,
    buildings: wish.building_ids.map((id) => gathered.buildings.get(id) as TicketBuilding),
    columns: wishedColumns(wish),
    author,
    accessNumber,
  }
}

/** The company of the ticket, once nothing is wrong with it. */
function permitted(
  { language }: WantedTicket,
  { claims }: SoughtTicket,
  { company, facts }: GatheredTicketFacts,
): TicketCompany {
  const known = requireCompany(company, language)
  refuseFields(ticketFaults(claims, facts), language)
  requireActive(known)
  return known
}

function refusedOr<T>(decide: () => T): T | Refusal {
  try {
    return decide()
  } catch (cause) {
    if (cause instanceof Refusal) return cause
    throw cause
  }
}

export function requireCompany(company: TicketCompany | null, language: Language): TicketCompany {
  if (company !== null) return company
  refuseFields([{ path: 'company_id', code: 'not_found' }], language)
  throw new Refusal('row.not_found')
}

export function requireActive({ name, status }: TicketCompany): void {
  if (status !== 'active') throw new Refusal('company.suspended', { company: name })
}
