import type { Direction } from '#shared/domain/lane.ts'
import type { Sql } from '../database/work.ts'

/** What the message about a movement is written from. */
export interface CodecoSource {
  readonly id: string
  readonly ref_number: string | null
  readonly direction: Direction
  readonly moved_at: Date
  readonly police_number: string | null
  readonly total_item: string | null
  readonly unit_of_item: string | null
  readonly ticket_detail: {
    readonly container_numbers?: readonly string[]
    readonly seal_numbers?: readonly string[]
  } | null
  readonly kode_dokumen: string
  readonly nomor_daftar: string | null
  readonly tanggal_daftar: string | null
  readonly release_number: string | null
  readonly released_at: Date | null
  readonly kode_kantor: string | null
  readonly document_detail: {
    readonly vessel_name?: string | null
    readonly voyage?: string | null
    readonly containers?: readonly { readonly number: string; readonly size: string | null }[]
    readonly packages?: readonly { readonly code: string | null }[]
  } | null
  readonly company_name: string | null
  readonly npwp: string | null
}

/** Null when the ticket or its document is gone. */
export async function findCodecoSource(sql: Sql, id: string): Promise<CodecoSource | null> {
  const [row] = await sql.rows<CodecoSource>(
    `SELECT m.id, m.ref_number, m.direction, m.moved_at, m.police_number, t.total_item, t.unit_of_item,
       t.detail AS ticket_detail, d.kode_dokumen, d.nomor_daftar, d.tanggal_daftar, d.release_number, d.released_at,
       d.kode_kantor, d.detail AS document_detail, c.name AS company_name, c.npwp
     FROM codeco_messages m JOIN tickets t ON t.id = m.ticket_id
     JOIN customs_documents d ON d.id = t.customs_document_id LEFT JOIN companies c ON c.id = t.company_id
     WHERE m.id = ?`,
    [id],
  )
  return row ?? null
}
