import type { CustomsLane } from '#shared/domain/checkInFacts.ts'
import type { Sql } from '../database/work.ts'

/** A customs document as a ticket shows it. */
export interface CustomsDocumentRow {
  readonly id: string
  readonly id_header: string
  readonly nomor_aju: string
  readonly kode_dokumen: string
  readonly nama_dokumen: string
  readonly nomor_daftar: string | null
  readonly customs_lane: CustomsLane | null
  readonly released: boolean
  readonly quantity: string | null
  readonly balance: string | null
  readonly unit: string | null
}

/** The document of a ticket; null for a ticket without one. */
export async function findCustomsDocument(sql: Sql, id: string | null): Promise<CustomsDocumentRow | null> {
  if (id === null) return null
  const [row] = await sql.rows<CustomsDocumentRow>(
    `SELECT id, id_header, nomor_aju, kode_dokumen, nama_dokumen, nomor_daftar, customs_lane, released, quantity, balance,
       unit FROM customs_documents WHERE id = ?`,
    [id],
  )
  return row ?? null
}
