import { documentTypes } from '#shared/contract/autogate/file.ts'
import { plateKey } from '#shared/domain/plate.ts'
import type { BoundDocument, TicketClaims, TicketFacts } from '#shared/domain/ticketFaults.ts'
import type { Bound, Sql } from '../database/work.ts'
import type { TicketBuilding } from './ticketRows.ts'

export interface TicketCompany {
  readonly id: string
  readonly name: string
  readonly status: string
}

export interface GatheredTicketFacts {
  readonly company: TicketCompany | null
  /** From the vehicle registry, by plate. */
  readonly vehicle: RegisteredVehicle | null
  readonly buildings: ReadonlyMap<string, TicketBuilding>
  readonly customsDocumentId: string | null
  readonly facts: TicketFacts
}

export interface RegisteredVehicle {
  readonly vehicleType: string | null
  readonly companyId: string | null
}

/** One line of the books that are looked up for a ticket. */
interface Entry {
  readonly book: 'company' | 'vehicle' | 'building' | 'file' | 'document' | 'product'
  readonly id: string
  readonly name: string | null
  /** Status, or kind of file or vehicle. */
  readonly word: string | null
  readonly company_id: string | null
  readonly address: string | null
  readonly balance: string | null
  readonly unit: string | null
}

/** Everything that other rows say about a ticket before it is written, in one statement. */
export async function gatherTicketFacts(
  sql: Sql,
  { companyId, policeNumber, claims }: { companyId: string; policeNumber: string; claims: TicketClaims },
  { byZone, now }: { byZone: boolean; now: Date },
): Promise<GatheredTicketFacts> {
  const plate = plateKey(policeNumber)
  const looked = [
    lookUp.company(companyId),
    lookUp.vehicle(plate),
    ...(claims.buildingIds.length === 0 ? [] : [lookUp.buildings(claims.buildingIds)]),
    ...(claims.documents.length === 0 ? [] : [lookUp.files(claims.documents.map(({ path }) => path))]),
    ...(claims.idHeader === null ? [] : [lookUp.document(claims.idHeader)]),
    ...(claims.load === null ? [] : [lookUp.products(claims.load.comodity, companyId)]),
  ]
  const entries = await sql.rows<Entry>(
    looked.map(([statement]) => statement).join(' UNION ALL '),
    looked.flatMap(([, ...values]) => values),
  )
  const of = (book: Entry['book']) => entries.filter((entry) => entry.book === book)
  const [company] = of('company')
  const [vehicle] = of('vehicle')
  const [document] = of('document')
  return {
    company: company === undefined ? null : { id: company.id, name: company.name ?? '', status: company.word ?? '' },
    vehicle: vehicle === undefined ? null : { vehicleType: vehicle.word, companyId: vehicle.company_id },
    buildings: new Map(of('building').map(({ id, name, address }) => [id, { id, name: name ?? '', address }])),
    customsDocumentId: document?.id ?? null,
    facts: {
      now,
      companyId,
      byZone,
      buildings: new Map(
        of('building').map(({ id, name, company_id, word }) => [
          id,
          { name: name ?? '', companyId: company_id, inUse: word === 'active' },
        ]),
      ),
      files: new Map(
        of('file').map(({ id, company_id, word }) => [
          id,
          { companyId: company_id, isDocument: documentTypes.includes(word ?? '') },
        ]),
      ),
      customs: document === undefined ? null : boundDocument(document),
      goodsNeedCustoms: of('product').length > 0,
    },
  }
}

const boundDocument = ({ name, company_id, word, balance, unit }: Entry): BoundDocument => ({
  name: name ?? '',
  companyId: company_id,
  released: word === 'released',
  balance: balance === null ? null : Number(balance),
  unit,
})

type LookUp = readonly [statement: string, ...values: Bound[]]

const nothing = 'NULL AS company_id, NULL AS address, NULL AS balance, NULL AS unit'

const lookUp = {
  company: (id: string): LookUp => [
    `SELECT 'company' AS book, id, name, status AS word, ${nothing} FROM companies WHERE id = ? AND deleted_at IS NULL`,
    id,
  ],
  vehicle: (plate: string): LookUp => [
    `SELECT 'vehicle', id, NULL, vehicle_type, company_id, NULL, NULL, NULL FROM vehicles
     WHERE plate_key = ? AND deleted_at IS NULL`,
    plate,
  ],
  buildings: (ids: readonly string[]): LookUp => [
    `SELECT 'building', id, name, status, company_id, address, NULL, NULL FROM buildings
     WHERE id IN (${marksFor(ids)}) AND deleted_at IS NULL`,
    ...ids,
  ],
  files: (paths: readonly string[]): LookUp => [
    `SELECT 'file', path, NULL, media_type, company_id, NULL, NULL, NULL FROM files WHERE path IN (${marksFor(paths)})`,
    ...paths,
  ],
  document: (idHeader: string): LookUp => [
    `SELECT 'document', id, CONCAT(nama_dokumen, ' ', COALESCE(nomor_daftar, nomor_aju)),
       CASE WHEN released THEN 'released' ELSE 'held' END, company_id, NULL, balance, unit
     FROM customs_documents WHERE id_header = ? AND deleted_at IS NULL`,
    idHeader,
  ],
  products: (comodity: string, companyId: string): LookUp => [
    `SELECT 'product', id, name, NULL, company_id, NULL, NULL, NULL FROM products
     WHERE comodity = ? AND needs_customs AND (company_id = ? OR company_id IS NULL) AND deleted_at IS NULL`,
    comodity,
    companyId,
  ],
} as const

const marksFor = (values: readonly unknown[]): string => values.map(() => '?').join(', ')
