import { plateKey } from '#shared/domain/plate.ts'
import type { TicketClaims } from '#shared/domain/ticketFaults.ts'
import type { Bound, Sql } from '../database/work.ts'

/** A ticket that somebody asks for, as far as other rows have a say in it. */
export interface SoughtTicket {
  readonly companyId: string
  readonly policeNumber: string
  readonly claims: TicketClaims
}

/** One line of the books in which a ticket is looked up. */
export interface BookEntry {
  readonly book: Book
  /** What it was looked up by: an id, a plate, a path, an `id_header`, a commodity or a ticket's number. */
  readonly sought: string
  readonly id: string
  readonly name: string | null
  /** Status, or kind of file or vehicle. */
  readonly word: string | null
  readonly company_id: string | null
  readonly address: string | null
  readonly balance: string | null
  readonly unit: string | null
}

export type Book = 'company' | 'vehicle' | 'building' | 'file' | 'document' | 'product' | 'ticket'

/** The entries of a book by what they were looked up by, in lower case. */
export type TicketBooks = (book: Book, sought: string) => readonly BookEntry[]

/** Everything that other rows say about tickets before they are written, in one statement however many they are. */
export async function readTicketBooks(
  sql: Sql,
  tickets: readonly SoughtTicket[],
  accessNumbers: readonly string[] = [],
): Promise<TicketBooks> {
  const claims = tickets.map((ticket) => ticket.claims)
  const looked: readonly (readonly [Book, readonly string[]])[] = [
    ['company', tickets.map(({ companyId }) => companyId)],
    ['vehicle', tickets.map(({ policeNumber }) => plateKey(policeNumber))],
    ['building', claims.flatMap(({ buildingIds }) => buildingIds)],
    ['file', claims.flatMap(({ documents }) => documents.map(({ path }) => path))],
    ['document', claims.flatMap(({ idHeader }) => idHeader ?? [])],
    ['product', claims.flatMap(({ load }) => load?.comodity ?? [])],
    ['ticket', accessNumbers],
  ]
  const wanted = looked.map(([book, keys]) => [book, padded(keys)] as const).filter(([, keys]) => keys.length > 0)
  const entries = await sql.rows<BookEntry>(
    wanted.map(([book, keys]) => `${lookUp[book]} (${keys.map(() => '?').join(', ')})`).join(' UNION ALL '),
    wanted.flatMap(([, keys]): readonly Bound[] => keys),
  )
  const found = new Map<string, BookEntry[]>()
  for (const entry of entries) {
    const key = nameOf(entry.book, entry.sought)
    found.set(key, [...(found.get(key) ?? []), entry])
  }
  return (book, sought) => found.get(nameOf(book, sought)) ?? []
}

const nameOf = (book: Book, sought: string): string => `${book} ${sought.toLowerCase()}`

/** Distinct, and repeated up to a power of two: a database that keeps statements prepared sees few different ones. */
function padded(keys: readonly string[]): readonly string[] {
  const distinct = [...new Set(keys)]
  const [first] = distinct
  if (first === undefined) return []
  const length = 2 ** Math.ceil(Math.log2(distinct.length))
  return [...distinct, ...Array.from({ length: length - distinct.length }, () => first)]
}

const lookUp: Readonly<Record<Book, string>> = {
  company: `SELECT 'company' AS book, id AS sought, id, name, status AS word, NULL AS company_id, NULL AS address,
    NULL AS balance, NULL AS unit FROM companies WHERE deleted_at IS NULL AND id IN`,
  vehicle: `SELECT 'vehicle', plate_key, id, NULL, vehicle_type, company_id, NULL, NULL, NULL FROM vehicles
    WHERE deleted_at IS NULL AND plate_key IN`,
  building: `SELECT 'building', id, id, name, status, company_id, address, NULL, NULL FROM buildings
    WHERE deleted_at IS NULL AND id IN`,
  file: `SELECT 'file', path, id, NULL, media_type, company_id, NULL, NULL, NULL FROM files WHERE path IN`,
  document: `SELECT 'document', id_header, id, CONCAT(nama_dokumen, ' ', COALESCE(nomor_daftar, nomor_aju)),
    CASE WHEN released THEN 'released' ELSE 'held' END, company_id, NULL, balance, unit FROM customs_documents
    WHERE deleted_at IS NULL AND id_header IN`,
  product: `SELECT 'product', comodity, id, NULL, NULL, company_id, NULL, NULL, NULL FROM products
    WHERE deleted_at IS NULL AND needs_customs AND comodity IN`,
  ticket: `SELECT 'ticket', access_number, id, NULL, NULL, NULL, NULL, NULL, NULL FROM tickets WHERE access_number IN`,
}
