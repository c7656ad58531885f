import { documentTypes } from '#shared/contract/autogate/file.ts'
import { plateKey } from '#shared/domain/plate.ts'
import type { BoundDocument, TicketFacts } from '#shared/domain/ticketFaults.ts'
import type { Sql } from '../database/work.ts'
import { readTicketBooks, type BookEntry, type SoughtTicket, type TicketBooks } from './ticketBooks.ts'
import type { TicketBuilding } from './ticketRows.ts'

export interface TicketCompany {
  readonly id: string
  readonly name: string
  readonly status: string
}

export interface RegisteredVehicle {
  readonly vehicleType: string | null
  readonly companyId: string | null
}

export interface GatheredTicketFacts {
  readonly company: TicketCompany | null
  /** From the vehicle registry, by plate. */
  readonly vehicle: RegisteredVehicle | null
  readonly buildings: ReadonlyMap<string, TicketBuilding>
  readonly customsDocument: { readonly id: string; readonly name: string } | null
  readonly facts: TicketFacts
}

interface Circumstances {
  /** People of the zone may attach files that they uploaded themselves. */
  readonly byZone: boolean
  readonly now: Date
}

/** Everything that other rows say about one ticket before it is written. */
export async function gatherTicketFacts(
  sql: Sql,
  ticket: SoughtTicket,
  circumstances: Circumstances,
): Promise<GatheredTicketFacts> {
  return ticketFactsFrom(await readTicketBooks(sql, [ticket]), ticket, circumstances)
}

/** What the books say about one of the tickets that they were read for. */
export function ticketFactsFrom(
  books: TicketBooks,
  { companyId, policeNumber, claims }: SoughtTicket,
  { byZone, now }: Circumstances,
): GatheredTicketFacts {
  const [company] = books('company', companyId)
  const [vehicle] = books('vehicle', plateKey(policeNumber))
  const [document] = claims.idHeader === null ? [] : books('document', claims.idHeader)
  const buildings = claims.buildingIds.flatMap((id) => books('building', id))
  const files = claims.documents.flatMap(({ path }) => books('file', path))
  const products = claims.load === null ? [] : books('product', claims.load.comodity)
  return {
    company: company === undefined ? null : { id: company.id, name: company.name ?? '', status: company.word ?? '' },
    vehicle: vehicle === undefined ? null : { vehicleType: vehicle.word, companyId: vehicle.company_id },
    buildings: new Map(buildings.map(({ id, name, address }) => [id, { id, name: name ?? '', address }])),
    customsDocument: document === undefined ? null : { id: document.id, name: document.name ?? '' },
    facts: {
      now,
      companyId,
      byZone,
      buildings: new Map(
        buildings.map(({ id, name, company_id, word }) => [
          id,
          { name: name ?? '', companyId: company_id, inUse: word === 'active' },
        ]),
      ),
      files: new Map(
        files.map(({ sought, company_id, word }) => [
          sought,
          { companyId: company_id, isDocument: documentTypes.includes(word ?? '') },
        ]),
      ),
      customs: document === undefined ? null : boundDocument(document),
      goodsNeedCustoms: products.some(({ company_id }) => company_id === null || company_id === companyId),
    },
  }
}

const boundDocument = ({ name, company_id, word, balance, unit }: BookEntry): BoundDocument => ({
  name: name ?? '',
  companyId: company_id,
  released: word === 'released',
  balance: balance === null ? null : Number(balance),
  unit,
})
