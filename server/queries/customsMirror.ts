import type { Sql } from '../database/work.ts'
import { marks } from '../models/manyRows.ts'

/** A document as the mirror holds it, as far as a refresh compares it. */
export interface MirroredDocument {
  readonly id: string
  readonly id_header: string
  readonly company_id: string | null
  readonly nama_dokumen: string
  readonly nomor_aju: string
  readonly nomor_daftar: string | null
  readonly released: boolean
  readonly kode_kantor: string | null
  readonly quantity: string | null
  readonly flipped_at: Date | null
}

/** Documents by the ids that CEISA gave them; `locked` ones in the order of our ids. */
export async function findMirrored(
  sql: Sql,
  idHeaders: readonly string[],
  { locked = false } = {},
): Promise<MirroredDocument[]> {
  if (idHeaders.length === 0) return []
  return await sql.rows<MirroredDocument>(
    `SELECT id, id_header, company_id, nama_dokumen, nomor_aju, nomor_daftar, released, kode_kantor, quantity, flipped_at
     FROM customs_documents WHERE id_header IN (${marks(idHeaders)}) ORDER BY id ${locked ? sql.dialect.forUpdate : ''}`,
    idHeaders,
  )
}

/** Companies that customs knows and that were not asked for since `before`, the longest waiting first. */
export async function findDueCompanies(sql: Sql, before: Date, most: number): Promise<string[]> {
  const rows = await sql.rows<{ id: string }>(
    `SELECT c.id FROM companies c LEFT JOIN customs_companies m ON m.company_id = c.id
     WHERE c.npwp IS NOT NULL AND c.status = 'active' AND c.deleted_at IS NULL AND (m.tried_at IS NULL OR m.tried_at < ?)
       AND (c.type = 'tenant' OR m.company_id IS NOT NULL)
     ORDER BY m.tried_at, c.id LIMIT ?`,
    [before, most],
  )
  return rows.map(({ id }) => id)
}

/** The port's orders of tickets that are good now and were not asked for since `before`, new ones first. */
export async function findDueSpmk(sql: Sql, now: Date, before: Date, most: number): Promise<string[]> {
  const rows = await sql.rows<{ spmk_number: string }>(
    `SELECT t.spmk_number, MIN(o.tried_at) AS tried_at FROM tickets t LEFT JOIN spmk_orders o ON o.spmk_number = t.spmk_number
     WHERE t.kind = 'sarana_niaga' AND t.status IN ('pending', 'active', 'checked_in', 'in_buffer', 'loading')
       AND t.expired_at >= ? AND t.spmk_number IS NOT NULL AND (o.tried_at IS NULL OR o.tried_at < ?)
     GROUP BY t.spmk_number ORDER BY tried_at, t.spmk_number LIMIT ?`,
    [now, before, most],
  )
  return rows.map(({ spmk_number }) => spmk_number)
}

export interface FlaggedTicket {
  readonly id: string
  readonly document_id: string
  readonly company_id: string
  readonly access_number: string
  readonly status: string
}

/** Tickets that could still pass a gate with one of these documents. */
export async function findOpenTickets(sql: Sql, documentIds: readonly string[]): Promise<FlaggedTicket[]> {
  if (documentIds.length === 0) return []
  return await sql.rows<FlaggedTicket>(
    `SELECT id, customs_document_id AS document_id, company_id, access_number, status FROM tickets
     WHERE customs_document_id IN (${marks(documentIds)}) AND deleted_at IS NULL
       AND status IN ('pending', 'active', 'checked_in', 'in_buffer', 'loading') ORDER BY id`,
    documentIds,
  )
}
